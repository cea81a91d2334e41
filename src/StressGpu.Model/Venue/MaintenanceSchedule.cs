using System.Collections.Immutable;

namespace StressGpu.Model;

/// <summary>Maintenance margin as a continuous, convex, piecewise linear function of notional.</summary>
public sealed record MaintenanceSchedule
{
    private MaintenanceSchedule(ImmutableArray<MaintenanceTier> tiers) => Tiers = tiers;

    /// <summary>Tiers by rising floor; the first starts at 0 and rates rise.</summary>
    public ImmutableArray<MaintenanceTier> Tiers { get; }

    /// <summary>Builds the schedule: ded_n = ded_(n-1) + floor_n (r_n - r_(n-1)).</summary>
    /// <param name="tiers">Floors (USD) and rates, floors rising from 0, rates rising.</param>
    /// <exception cref="ArgumentException">The floors or rates do not rise, or the first floor is not 0.</exception>
    public static MaintenanceSchedule Create(IReadOnlyList<(double FromNotionalUsd, double Rate)> tiers)
    {
        ArgumentNullException.ThrowIfNull(tiers);
        if (tiers.Count == 0 || tiers[0].FromNotionalUsd != 0)
        {
            throw new ArgumentException("the first tier starts at a notional of 0", nameof(tiers));
        }

        ImmutableArray<MaintenanceTier>.Builder built = ImmutableArray.CreateBuilder<MaintenanceTier>(tiers.Count);
        double deduction = 0;
        for (int n = 0; n < tiers.Count; n++)
        {
            (double floor, double rate) = tiers[n];
            if (n > 0)
            {
                if (floor <= tiers[n - 1].FromNotionalUsd || rate <= tiers[n - 1].Rate)
                {
                    throw new ArgumentException("floors and rates rise from tier to tier", nameof(tiers));
                }

                deduction += floor * (rate - tiers[n - 1].Rate);
            }

            built.Add(new MaintenanceTier(floor, rate, deduction));
        }

        return new MaintenanceSchedule(built.MoveToImmutable());
    }

    /// <summary>Maintenance margin (USD) of a notional (USD): the largest over the tiers, as the schedule is convex.</summary>
    public double MarginUsd(double notionalUsd)
    {
        double margin = 0;
        foreach (MaintenanceTier tier in Tiers)
        {
            margin = Math.Max(margin, notionalUsd * tier.Rate - tier.DeductionUsd);
        }

        return margin;
    }
}
