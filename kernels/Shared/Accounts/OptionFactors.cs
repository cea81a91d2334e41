namespace StressGpu.Kernels;

/// <summary>
/// The screen's factors of options: for each series the change of its mark, and of what a short unit asks for (its value and
/// its margin), both over the underlying's start price.
/// </summary>
internal static class OptionFactors
{
    /// <summary>
    /// Whether a vault or dealers trade before a step's cascade: its first round then needs marks of its own, and none of all
    /// paths at once.
    /// </summary>
    public static bool NeedsOwn(in PathInputs inputs) => inputs.Run.VaultShare > 0 || inputs.Run.DealersHedge != 0;

    /// <summary>Brings the factors of all series up to date for one path and role, from exact marks.</summary>
    [MethodImpl(Ops.Rare)]
    public static void RefreshOne(in PathInputs inputs, in PathState state, int role)
    {
        for (int series = 0; series < inputs.Run.Shape.Accounts.Series; series++)
        {
            Refresh(inputs, state, role, series);
        }
    }

    /// <summary>The same for the series that have ended.</summary>
    [MethodImpl(Ops.Rare)]
    public static void RefreshEnded(in PathInputs inputs, in PathState state, int role)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        for (int series = 0; series < shape.Series; series++)
        {
            if (state.Int(shape.HasEnded(series)) != 0)
            {
                Refresh(inputs, state, role, series);
            }
        }
    }

    private static void Refresh(in PathInputs inputs, in PathState state, int role, int series)
    {
        double mark = OptionBook.Mark(inputs, state, series);
        double held = OptionBook.Held(inputs, state, series, -1, mark);
        double asked = held + OptionBook.Maintenance(inputs, state, series, held);
        SeriesEntry entry = inputs.Accounts.SeriesEntries[series];
        double start = inputs.StartPrice[inputs.Accounts.Series[series].Underlying];
        Set(inputs, state, role, series, (float)((mark - entry.StartMarkUsd) / start), (float)((asked - entry.StartShortUsd) / start));
    }

    /// <summary>
    /// The same for every path at once, in floats; series that have ended are put right path by path. Nothing where
    /// <see cref="NeedsOwn"/>.
    /// </summary>
    public static void RefreshAll<TMark>(in PathInputs inputs, in PathState state, int row)
        where TMark : struct, IMark
    {
        if (!NeedsOwn(inputs))
        {
            RefreshEvery<TMark>(Ops.Own(inputs), Ops.Own(state), row);
        }
    }

    [MethodImpl(Ops.Rare)]
    private static void RefreshEvery<TMark>(in PathInputs inputs, in PathState state, int row)
        where TMark : struct, IMark
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        double years = Ops.Mul(row, inputs.Run.StepYears);
        for (int series = 0; series < shape.Series; series++)
        {
            OptionSeries terms = inputs.Accounts.Series[series];
            SurfaceTerms surface = inputs.Accounts.Surfaces[terms.Surface];
            ScreenTerms screen = OptionScreen.Prepare(terms, surface, inputs.StartPrice[terms.Underlying], years);
            int asset = terms.Underlying;
            Real fair = Ops.Load(state, StateShape.FloatOf(asset, AssetFloat.Fair));
            Real traded = Watch.Price(state, asset);
            Real level = OptionScreen.Level(surface, fair, Ops.Load(state, shape.Noise(terms.Surface)));
            Store(inputs, state, 0, series, default(TMark).Of(inputs, state, asset, fair, traded), OptionScreen.Mark(screen, default(TMark).Of(inputs, state, asset, fair, traded), level));
            Real shadow = default(TMark).Shadow(inputs, state, asset, fair);
            Store(inputs, state, 1, series, shadow, OptionScreen.Mark(screen, shadow, level));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(in PathInputs inputs, in PathState state, int role, int series, Real logMark, Real mark)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        SeriesEntry entry = inputs.Accounts.SeriesEntries[series];
        int kind = inputs.Accounts.Series[series].Kind;
        double start = inputs.StartPrice[inputs.Accounts.Series[series].Underlying];
        Real held = Ops.Mul(mark, Ops.Of((float)(1.0 + entry.Haircut)));
        Real basis = RealMath.Exp(logMark);
        basis = OptionPayoff.IsPut(kind) ? Ops.Max(basis, held) : basis;
        Real margin = Ops.Fma(Ops.Of((float)OptionMargins.MaintenanceRate), basis, held);
        margin = OptionPayoff.IsDigital(kind) ? Ops.Min(margin, Ops.Of((float)(1.0 / start))) : margin;
        Real value = mark - Ops.Of((float)(entry.StartMarkUsd / start));
        Real asked = held + margin - Ops.Of((float)(entry.StartShortUsd / start));
        Real zero = Ops.Of(0f);
        int factor = shape.Factor(role, shape.PaddedAssets + 2 * series);
        Ops.Store(state, factor, value);
        Ops.Store(state, factor + 1, asked);
        Ops.Store(state, factor + shape.Factors, Ops.Max(value, zero));
        Ops.Store(state, factor + shape.Factors + 1, Ops.Max(asked, zero));
        Ops.Store(state, factor + 2 * shape.Factors, Ops.Min(value, zero));
        Ops.Store(state, factor + 2 * shape.Factors + 1, Ops.Min(asked, zero));
    }

    /// <summary>Sets both factors of a series of one path.</summary>
    public static void Set(in PathInputs inputs, in PathState state, int role, int series, float value, float asked)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        Factors.Set(state, shape, role, shape.PaddedAssets + 2 * series, value);
        Factors.Set(state, shape, role, shape.PaddedAssets + 2 * series + 1, asked);
    }
}
