using System;
using System.Collections.Generic;

namespace ActivationGen.Gallery;

/// <summary>Leaves out the points of a curve that a straight line would show as well: the pictures are kept in the repository, so bytes count.</summary>
internal static class Polyline
{
    public static (double[] X, double[] Y) Simplify(double[] x, double[] y, double tolerance)
    {
        List<double> keptX = [x[0]], keptY = [y[0]];
        int kept = 0;
        for (int i = 2; i < x.Length; i++)
        {
            if (IsStraight(x, y, kept, i, tolerance)) { continue; }

            kept = i - 1;
            keptX.Add(x[kept]);
            keptY.Add(y[kept]);
        }

        keptX.Add(x[^1]);
        keptY.Add(y[^1]);
        return ([.. keptX], [.. keptY]);
    }

    private static bool IsStraight(double[] x, double[] y, int first, int last, double tolerance)
    {
        for (int i = first + 1; i < last; i++)
        {
            double line = y[first] + (y[last] - y[first]) * (x[i] - x[first]) / (x[last] - x[first]);
            if (!(Math.Abs(y[i] - line) <= tolerance)) { return false; }
        }

        return true;
    }
}
