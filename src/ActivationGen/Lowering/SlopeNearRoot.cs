using ActivationGen.Catalog;
using ActivationGen.Formulas;
using ActivationGen.Kernels;

namespace ActivationGen.Lowering;

/// <summary>
/// A derivative about the point where it changes sign. There the terms of its formula cancel, and what their functions round comes out magnified, five-
/// to tenfold; double lanes have no wider ones to fall back on. Within a radius it is therefore t q(t) with t = x - root, which cannot cancel.
/// </summary>
/// <param name="Activation">Whose derivative it is.</param>
/// <param name="Root">The root, rounded.</param>
/// <param name="RootLow">What the rounded root lacks to the exact one.</param>
/// <param name="Radius">How far from the root the polynomial goes.</param>
/// <param name="Coefficients">q, the lowest power first: relatively minimax (scripts/fit/slope_roots.py).</param>
/// <remarks>Only for formulas whose terms are different transcendental functions: no rearrangement makes their sum exact.</remarks>
internal sealed record SlopeNearRoot(string Activation, double Root, double RootLow, double Radius, EquatableArray<double> Coefficients)
{
    private static readonly EquatableArray<SlopeNearRoot> Known =
    [
        new("logish", -1.3724541370256922, 7.791774027651745e-17, 1.5,
            [
                0.18341467184783952, 0.10867928514374268, 0.003153222972180538, -0.014993584924527962, -0.003679910632872198,
                0.0010926871777533823, 0.0006480649195387153, 2.6202417399074216e-06, -6.97777004725814e-05, -1.3134752174563289e-05,
                4.806715762221988e-06, 2.1714424281120153e-06, -9.909432799012332e-08, -2.2767707691722775e-07, -2.826371361182353e-08,
                1.6892625323156262e-08, 5.296347866941399e-09, -7.414106672967026e-10, -5.883280068131922e-10, -1.642643287094571e-11,
                4.814556311846507e-11, 7.0314009439563735e-12, -2.755798876572681e-12, -7.027222260886271e-13, 7.137483500898404e-14,
                2.919994272861091e-14, 1.828503539653761e-15, 2.743041018306904e-16,
            ]),
        new("serf", -1.193059968928188, 3.096701676302884e-17, 1.5,
            [
                0.30150488936299114, 0.23161220121136644, 0.04754569104272702, -0.023334206031376686, -0.01871308403684741,
                -0.004524531631048098, 0.0008716960649224432, 0.0010481488697740382, 0.0003321028861901347, -1.2015696577379895e-06,
                -4.460455772804125e-05, -1.8353875334740172e-05, -1.8900119092468826e-06, 1.4864909419122925e-06, 8.12133303500717e-07,
                1.4193859517250773e-07, -3.845950997331247e-08, -3.0405394690823005e-08, -7.110031553085963e-09, 6.870591401723809e-10,
                1.0301903524959814e-09, 2.924647926954203e-10, -1.3956319225700632e-11, -3.305659287790204e-11, -6.912619036813407e-12,
                3.9833626641263923e-13, 2.853287901859241e-13, 1.739124202751281e-13, 6.485389753342631e-14, -1.0989827721467674e-14,
                -6.160292596433977e-15,
            ]),
        new("gelu", -0.7517915246935645, 1.4956759177009883e-17, 0.75,
            [
                0.4314939923140469, 0.388284982990552, -0.018199676398663385, -0.11400823329721495, -0.014771522148602763,
                0.01942167983787299, 0.0045392283855619255, -0.002239538062372352, -0.0007448268965338294, 0.00018633969464026146,
                8.615976988100724e-05, -1.1214117680650282e-05, -7.749316853419251e-06, 4.320602309831811e-07, 5.717190668806983e-07,
                -2.379985222263153e-10, -3.671700288883761e-08, -2.6750218421535875e-09, 2.270903090495535e-09, 6.340212431904597e-10,
            ]),
    ];

    /// <summary>The expansion that belongs to a formula, if that is the derivative of one of these activations as the catalog has it.</summary>
    public static SlopeNearRoot? Find(Expression formula, string variable)
    {
        if (formula.Operation != Operation.Add || variable != ActivationFormulas.Input) { return null; }

        foreach (SlopeNearRoot known in Known)
        {
            // A pool has each node once: the same formula is the same node.
            Expression derivative = FormulaParser.ParseOrThrow(ActivationCatalog.Get(known.Activation).Derivative!, formula.Pool, [variable]);
            if (Simplifier.Simplify(derivative) == formula) { return known; }
        }

        return null;
    }

    /// <summary>The polynomial where x is within the radius, <paramref name="value"/> elsewhere; a NaN is elsewhere.</summary>
    public Value Apply(Value x, Value value)
    {
        KernelBuilder builder = x.Builder;
        Value t = (x - Root - RootLow).Named("t");
        Value q = builder.Constant(Coefficients[Coefficients.Length - 1]);
        for (int power = Coefficients.Length - 2; power >= 0; power--) { q = builder.FusedMultiplyAdd(q, t, builder.Constant(Coefficients[power])); }

        return builder.Select(builder.Absolute(t), Comparison.Less, builder.Constant(Radius), t * q, value);
    }
}
