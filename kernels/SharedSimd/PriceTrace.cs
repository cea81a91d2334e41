namespace StressGpu.Kernels;

/// <summary>Writes fair and traded prices of every lane over the start price, every so many rows.</summary>
internal struct PriceTrace : ITrace
{
    /// <summary><c>[sample][asset][fair, traded][lane]</c>.</summary>
    public Pointer<double> Cells;

    /// <summary>The first so many assets are written.</summary>
    public int Assets;

    /// <summary>Rows from one sample to the next.</summary>
    public int Every;

    /// <summary>The last row, which is always written.</summary>
    public int Last;

    /// <summary>The sample to be written next.</summary>
    public int Sample;

    public readonly int FirstStep => 0;

    public readonly void Begins(in PathInputs inputs, in PathState state, int step, ref PathId path)
    {
    }

    public readonly void Swept(in PathState state, int asset, double usd, int positions)
    {
    }

    public readonly void SweptLadders(in PathState state, SideOf side, in Round round, double usd, double shortfallUsd)
    {
    }

    public readonly void Opens(in PathInputs inputs, in PathState state, AccountAt at, in Round round)
    {
    }

    public readonly void Closes(in PathInputs inputs, in PathState state, AccountAt at, in Round round)
    {
    }

    public readonly void HairCut(in PathState state, SideOf side, int account, double usd)
    {
    }

    public readonly void VaultFailed(in PathState state, int role, double shortfallUsd)
    {
    }

    public void Row(in PathInputs inputs, in PathState state, int row)
    {
        if (row % Every != 0 && row != Last)
        {
            return;
        }

        for (int lane = 0; lane < Ops.Width; lane++)
        {
            PathState one = state.Lane(lane);
            for (int asset = 0; asset < Assets; asset++)
            {
                int at = (Sample * Assets + asset) * 2 * Ops.Width + lane;
                Cells[at] = MoneyMath.Exp(one.Float(asset, AssetFloat.Fair));
                Cells[at + Ops.Width] = MoneyMath.Exp(Watch.Traded(AssetState.Of(one, asset)));
            }
        }

        Sample++;
    }
}
