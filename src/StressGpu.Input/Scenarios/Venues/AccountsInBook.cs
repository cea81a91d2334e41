using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Whether a book has accounts of the account engine.</summary>
internal static class AccountsInBook
{
    /// <summary>The member that brings them; null where there are none.</summary>
    public static string? Member(CheckContext context) => context.Part(ScenarioShape.Book) is not { } book ? null
        : book.Has(BookShape.Accounts) ? "book.accounts"
        : book.Has(BookShape.SyntheticAccounts) ? "book.syntheticAccounts"
        : book.TryGet(BookShape.IsolatedAsAccounts, out bool isolated) && isolated ? "book.isolatedAsAccounts"
        : null;
}
