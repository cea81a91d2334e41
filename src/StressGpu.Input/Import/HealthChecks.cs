using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Input.Import;

/// <summary>Compares health factors at the start prices with recorded ones.</summary>
internal static class HealthChecks
{
    private const int MostExamples = 5;

    /// <param name="accounts">Accounts with collateral and loans only.</param>
    /// <param name="assets">The scenario's assets.</param>
    /// <param name="recorded">Recorded health factor of each account.</param>
    public static HealthCheck Of(MarginAccounts accounts, ImmutableArray<Asset> assets, double[] recorded)
    {
        double[] held = new double[recorded.Length];
        double[] owed = new double[recorded.Length];
        foreach (CollateralRow leg in accounts.Collateral)
        {
            held[leg.Account] += leg.Weight * leg.Quantity * assets[leg.Asset].PriceUsd;
        }

        foreach (LoanRow loan in accounts.Loans)
        {
            owed[loan.Account] += loan.Quantity * (loan.Asset == LoanRow.Usd ? 1 : assets[loan.Asset].PriceUsd);
        }

        double[] differences = [.. recorded.Select((r, i) => Math.Abs(held[i] / owed[i] / r - 1))];
        int[] differing = [.. Enumerable.Range(0, recorded.Length).Where(i => !(differences[i] <= HealthCheck.Tolerance))];
        return new HealthCheck(
            differences.DefaultIfEmpty(0).Max(), differing.Length,
            [.. differing.Take(MostExamples).Select(i => accounts.Accounts[i].Id)]);
    }
}
