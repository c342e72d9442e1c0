using ActivationGen.Catalog;
using ActivationGen.Formulas;
using ActivationGen.Kernels;
using ActivationGen.VectorMath;

namespace ActivationGen.Lowering;

/// <summary>
/// A derivative about the point where it changes sign. There the terms of its formula cancel, and what their functions round comes out magnified, five-
/// to tenfold; double lanes have no wider ones to fall back on. Within a radius it is therefore t q(t) with t = x - root, which cannot cancel.
/// </summary>
/// <param name="Activation">Whose derivative it is.</param>
/// <param name="Root">The root, rounded.</param>
/// <param name="RootLow">What the rounded root lacks to the exact one.</param>
/// <param name="Radius">How far from the root, or from <see cref="Centre"/>, the polynomial goes.</param>
/// <param name="Coefficients">q in powers of t, or of its distance from <see cref="Centre"/>, the lowest first: relatively minimax (scripts/fit/slope_roots.py).</param>
internal sealed record SlopeNearRoot(string Activation, double Root, double RootLow, double Radius, EquatableArray<double> Coefficients)
{
    /// <summary>All but those of swish, whose parameter scales one.</summary>
    public static EquatableArray<SlopeNearRoot> All { get; } =
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
        new("serf", -1.193059968928188, 3.096701676302884e-17, 1.3,
            [
                0.19948050714944754, 0.17443956969427993, 0.06040200747515882, 0.0023425487273958513, -0.007364945522483548,
                -0.003735800117579174, -0.0008191647237512642, 6.826285991379264e-05, 0.00012617692326799966, 4.937240615402911e-05,
                8.108813666653644e-06, -1.7706304081126438e-06, -1.6295486885903953e-06, -5.143589185164407e-07,
                -5.132578098766736e-08, 2.998049441739423e-08, 1.7271295810395458e-08, 4.109240558942688e-09, 6.80356225703297e-11,
                -3.533960875551572e-10, -1.7402366160871138e-10, -3.5117503954429526e-11, 1.1546692706005582e-11,
                6.722913699772974e-12, -2.2033578502091458e-13, -3.7277233841934236e-13, 1.6636799319271103e-14,
            ]) { Centre = -0.5 },
        new("gelu", -0.7517915246935645, 1.4956759177009883e-17, 0.75,
            [
                0.4314939923140469, 0.388284982990552, -0.018199676398663385, -0.11400823329721495, -0.014771522148602763,
                0.01942167983787299, 0.0045392283855619255, -0.002239538062372352, -0.0007448268965338294, 0.00018633969464026146,
                8.615976988100724e-05, -1.1214117680650282e-05, -7.749316853419251e-06, 4.320602309831811e-07, 5.717190668806983e-07,
                -2.379985222263153e-10, -3.671700288883761e-08, -2.6750218421535875e-09, 2.270903090495535e-09, 6.340212431904597e-10,
            ]),
        new("gelu_tanh", -0.7524614220710163, 3.635560509207687e-17, 1,
            [
                0.4304000910248585, 0.3875184461357889, -0.01578285352184231, -0.11394448308095279, -0.016619328343320135,
                0.01968230945956509, 0.0052610592598373316, -0.0024227318411243395, -0.0009274420696838919, 0.0002639275962448306,
                0.0001242525391227915, -3.495592595736821e-05, -1.5951820824070175e-05, 5.917742453910409e-06, 2.4356947167200963e-06,
                -9.87832837128756e-07, -4.3431459718152935e-07, 1.3839730049284913e-07, 7.8490301223958e-08, -1.3685156295957098e-08,
                -1.3962491116860478e-08, -4.0764986056053985e-10, 2.363035163091302e-09, 6.571048721078498e-10, -2.623806081929822e-10,
                -1.246446878792221e-10,
            ]),
        new("mish", -1.1924312145154952, -4.8484829848031044e-17, 0.95,
            [
                0.30938199911053965, 0.21853117785042733, 0.02571210071199145, -0.03403854768449526, -0.018223269538214015,
                -0.0011179538698304055, 0.0027133894242853565, 0.0012738757092863968, 5.7418939611160306e-05, -0.0001860202176029261,
                -8.30887746823169e-05, -3.028715300018863e-06, 1.1969510493989525e-05, 5.154555011721861e-06, 1.4546569000249674e-07,
                -7.394063519671114e-07, -3.092848205434027e-07, -5.831931178450282e-09, 4.625600506858512e-08, 1.7921088551802658e-08,
                -1.3550229097702641e-09, -2.780104579289498e-09, -3.0984486395468865e-10, 1.4982621387834255e-10,
            ]) { Centre = 0.2 },
        new("smish", -1.3945193019245041, 4.458392154467205e-17, 1.15,
            [
                0.21216272050067803, 0.09858231614768133, -0.018908160795546997, -0.020064059367142832, -7.672317100005353e-05,
                0.0030640203512277346, 0.0004846698257581024, -0.0003665974001647664, -0.0001259099942463416, 3.1351866422773525e-05,
                2.2326542734582092e-05, -7.453698309263237e-07, -3.14841927100358e-06, -4.0128388244946374e-07, 3.581399602131217e-07,
                1.107167863719238e-07, -2.9944045376017114e-08, -1.9429145629627983e-08, 9.054400277036829e-10, 2.69786402095964e-09,
                2.7018299714150096e-10, -3.0750609959433714e-10, -6.525489402388744e-11, 2.7471267307079746e-11, 7.445061734621766e-12,
                -1.4991051397666313e-12, -3.6958286550044537e-13,
            ]) { Centre = 0.3 },
        new("tanhexp", -1.078860058464624, -9.55786742622646e-17, 0.75,
            [
                0.3525036331603062, 0.3252269138875309, 0.1078603293644168, -0.022875972060736112, -0.04564538769286103,
                -0.02548770356347167, -0.005629789987288002, 0.002771592880654908, 0.0034002748489785246, 0.0016641692812742013,
                0.00030229326625425874, -0.00020187821285124258, -0.00021187733403488002, -9.601854305612555e-05,
                -1.4974070341405875e-05, 1.2576911349609232e-05, 1.2597956884760432e-05, 5.322168995415514e-06, -7.42461725751166e-07,
                -1.122970686225283e-06, 1.5387589210179096e-06, 2.0072947659073272e-07, -2.2164047598692604e-06,
                -2.6933389929961387e-07, 1.3156824247220007e-06, 1.0063542035188485e-07, -3.335979912609445e-07,
            ]),
        new("elish", -0.881373587019543, 2.250545892825866e-17, 0.75,
            [
                0.24264068711928513, 0.25735931288071484, 0.11150792638535878, 0.01839828220178887, -0.002288979949876906,
                -0.0006860019210878031, 0.0005621798208011058, 0.00025202982905113836, -1.0734549471988028e-05,
                -2.9803076061727757e-05, -4.054790253142722e-06, 2.5928185489972758e-06, 9.07484713779835e-07, -1.203309786722839e-07,
                -1.1823423967828406e-07, -7.258839832113457e-09, 1.0748095358145947e-08, 1.9243228919176115e-09,
                -5.188169098003081e-10,
            ]),
    ];

    /// <summary>swish' is silu' at Beta x. At Beta = 1 the formula itself is good enough a quarter from the root, where a relative error tells again.</summary>
    private static readonly SlopeNearRoot Silu = new("silu", -1.2784645427610737, -1.0946994183093437e-16, 0.5,
        [
            0.2178117057198001, 0.1466487969969469, 0.018874814223781688, -0.015222655223189416, -0.006606589138356952,
            0.0001266274101199248, 0.0007985218828549838, 0.00018570724348881544, -4.090536893432292e-05, -2.973355065945093e-05,
            -2.9423403432926093e-06, 2.346161820229116e-06, 8.583627789774304e-07, -3.134830439279857e-08, -8.829316299280406e-08,
            -1.6395202206704918e-08,
        ]);

    /// <summary>How far from the root the middle of the polynomial's range is.</summary>
    public double Centre { get; private init; }

    /// <summary>What the argument is multiplied by.</summary>
    public DoubleDouble Factor { get; private init; } = 1;

    /// <summary>The expansion that belongs to a formula, if that is the derivative of one of these activations as the catalog has it.</summary>
    public static SlopeNearRoot? Find(Expression formula, string variable)
    {
        // All of these derivatives are sums or quotients: the others need not be compared.
        if (variable != ActivationFormulas.Input || formula.Operation is not (Operation.Add or Operation.Divide)) { return null; }

        foreach (SlopeNearRoot known in All)
        {
            if (CatalogFormula.Is(known.Activation, derivative: true, formula, variable)) { return known; }
        }

        return CatalogFormula.FactorOfSwishSlope(formula, variable, "swish") is { High: > 0 and not 1 } beta ? Silu with { Factor = beta }
            : CatalogFormula.FactorOfSwishSlope(formula, variable, "quick_gelu") is { } factor ? Silu with { Factor = factor }
            : null;
    }

    /// <summary>The polynomial where x is within the radius, <paramref name="value"/> elsewhere; a NaN is elsewhere.</summary>
    public Value Apply(Value x, Value value)
    {
        KernelBuilder builder = x.Builder;
        Value fromRoot = Factor == 1 ? x - Root : builder.FusedMultiplyAdd(x, builder.Constant(Factor.High), builder.Constant(-Root));
        Value lacking = Factor.IsDouble ? builder.Constant(-RootLow) : builder.FusedMultiplyAdd(x, builder.Constant(Factor.Low), builder.Constant(-RootLow));
        Value t = (fromRoot + lacking).Named("t");
        Value fromCentre = Centre == 0 ? t : t - Centre;
        return builder.Select(builder.Absolute(fromCentre), Comparison.Less, builder.Constant(Radius), t * Functions.Evaluate(fromCentre, [.. Coefficients]), value);
    }
}
