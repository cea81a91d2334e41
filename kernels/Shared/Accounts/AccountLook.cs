namespace StressGpu.Kernels;

/// <summary>One look at a path's accounts in one of its roles.</summary>
internal struct AccountLook
{
    /// <summary>0 the traded path, 1 its shadow.</summary>
    public int Role;

    /// <summary>Row of the path.</summary>
    public int Row;

    /// <summary>Rounds of the cascade so far.</summary>
    public int Number;

    /// <summary>1 where touched accounts are looked at whatever their deadlines say.</summary>
    public int Undated;

    public static AccountLook Of(int role, int row, int number)
    {
        AccountLook look;
        look.Role = role;
        look.Row = row;
        look.Number = number;
        look.Undated = 0;
        return look;
    }
}
