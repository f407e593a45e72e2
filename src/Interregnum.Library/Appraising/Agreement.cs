namespace Interregnum.Library.Appraising;

/// <summary>How far two orders of the same texts agree.</summary>
public static class Agreement
{
    /// <summary>Spearman's rank correlation, ties at their mean rank; NaN when one side has no order.</summary>
    public static double Rank(IReadOnlyList<double> one, IReadOnlyList<double> other)
    {
        var (a, b) = (Ranks(one), Ranks(other));
        var (meanA, meanB) = (a.Average(), b.Average());
        var (across, ofA, ofB) = (0.0, 0.0, 0.0);
        for (var i = 0; i < a.Length; i++)
        {
            across += (a[i] - meanA) * (b[i] - meanB);
            ofA += (a[i] - meanA) * (a[i] - meanA);
            ofB += (b[i] - meanB) * (b[i] - meanB);
        }

        return across / Math.Sqrt(ofA * ofB);
    }

    /// <summary>
    /// Quadratic weighted kappa (J. Cohen, Psychological Bulletin 70 (1968) 213–220) of two lists of levels from 0: 1 is agreement, 0 what chance
    /// gives. NaN where both give one level to all.
    /// </summary>
    public static double Kappa(IReadOnlyList<int> one, IReadOnlyList<int> other)
    {
        double observed = 0;
        double expected = 0;
        for (var i = 0; i < one.Count; i++)
        {
            observed += Squared(one[i] - other[i]);
            for (var j = 0; j < one.Count; j++)
            {
                expected += Squared(one[i] - other[j]) / (double)one.Count;
            }
        }

        return 1 - (observed / expected);
    }

    /// <summary>
    /// Levels for scores, as many of each as people gave: what is compared is the order, and neither side's strictness. Scores that tie get the level of their middle.
    /// </summary>
    public static int[] Levelled(IReadOnlyList<double> scores, IReadOnlyList<int> given)
    {
        var levels = given.Order().ToArray();
        return
        [
            .. Ranks(scores).Select(r => levels[Math.Clamp((int)Math.Round(r, MidpointRounding.ToZero), 0, levels.Length - 1)]),
        ];
    }

    /// <summary>The middle 95 % of a statistic over so many samples of the texts, drawn with replacement (the percentile bootstrap); NaN are left out.</summary>
    public static (double Low, double High) Interval(
        int texts,
        int samples,
        ulong seed,
        Func<IReadOnlyList<int>, double> statistic
    )
    {
        var values = new List<double>();
        var drawn = new int[texts];
        for (var sample = 0; sample < samples; sample++)
        {
            for (var i = 0; i < texts; i++)
            {
                drawn[i] = (int)(Mixed((seed << 48) ^ ((ulong)sample << 24) ^ (ulong)i) % (ulong)texts);
            }

            if (statistic(drawn) is var value && !double.IsNaN(value))
            {
                values.Add(value);
            }
        }

        values.Sort();
        return values.Count == 0
            ? (double.NaN, double.NaN)
            : (values[(int)(0.025 * (values.Count - 1))], values[(int)Math.Ceiling(0.975 * (values.Count - 1))]);
    }

    /// <summary>SplitMix64 (G. Steele, D. Lea and C. Flood, OOPSLA 2014) of a counter: resampling needs no better dice.</summary>
    static ulong Mixed(ulong counter)
    {
        var mixed = (counter + 1) * 0x9E37_79B9_7F4A_7C15ul;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58_476D_1CE4_E5B9ul;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D0_49BB_1331_11EBul;
        return mixed ^ (mixed >> 31);
    }

    static double Squared(int difference) => (double)difference * difference;

    /// <summary>From 0, ties at their mean.</summary>
    static double[] Ranks(IReadOnlyList<double> values)
    {
        var order = Enumerable.Range(0, values.Count).OrderBy(i => values[i]).ToArray();
        var ranks = new double[values.Count];
        for (var from = 0; from < order.Length; )
        {
            var to = from;
            while (to + 1 < order.Length && values[order[to + 1]] == values[order[from]])
            {
                to++;
            }

            for (var i = from; i <= to; i++)
            {
                ranks[order[i]] = (from + to) / 2.0;
            }

            from = to + 1;
        }

        return ranks;
    }
}
