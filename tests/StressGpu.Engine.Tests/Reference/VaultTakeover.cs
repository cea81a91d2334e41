using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference;

/// <summary>The backstop vault takes cash, coin and perpetuals at the marks: no trade, no fee.</summary>
internal sealed class VaultTakeover(ReferenceAccount account, ReferenceVault vault) : IReferenceLiquidation
{
    public void Order(ReferenceRound round)
    {
    }

    public void Settle(ReferenceRound round, ReferenceClearing clearing)
    {
        double equity = account.EquityAt(round.MarksUsd);
        double book = account.BookValue(clearing.Scenario);
        ReferenceLedger ledger = clearing.Ledger;
        ledger[PathColumn.LiquidatedAccounts] += 1;
        ledger[PathColumn.AccountLossUsd] += book;
        ledger.MarketLossUsd += book - equity;
        ledger.VaultTakenUsd += equity;
        ledger.GrossUsd += account.GrossAt(round.MarksUsd);
        vault.Take(account);
        account.IsClosed = true;
    }
}
