// Generated from the catalog: dotnet run --project tools/CatalogDocs -- src/ActivationGen/Attributes
namespace ActivationGen
{
    /// <summary>
    /// The names that <see cref="ActivationAttribute"/> takes, each with its formula, range and parameters:
    /// <c>[Activation(ActivationNames.Elu)]</c> is <c>[Activation("elu")]</c>.
    /// </summary>
    internal static class ActivationNames
    {
        /// <summary>
        /// Rectified linear unit: f(x) = min(x &gt;= Threshold ? x : Alpha * (x - Threshold), MaxValue).
        /// <para>Range: [0, ∞).</para>
        /// <para><see cref="ActivationAttribute.Alpha"/>: slope below the threshold; a finite number of at least 0; default 0.</para>
        /// <para><see cref="ActivationAttribute.MaxValue"/>: where it saturates; a number of at least 0; default ∞.</para>
        /// <para><see cref="ActivationAttribute.Threshold"/>: where the identity begins; a finite number; default 0.</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: The default for hidden layers of feed-forward and convolutional networks: one comparison, and a gradient that does not
        /// shrink with depth.</para>
        /// <para>Avoid it: Units that fall below 0 for all data receive no gradient and stay dead; with large learning rates or no normalisation
        /// prefer a leaky form. Outputs are never negative, so they are not centred.</para>
        /// </remarks>
        public const string Relu = "relu";

        /// <summary>
        /// Rectified linear unit, capped at 6: f(x) = min(max(x, 0), 6).
        /// <para>Range: [0, 6].</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Networks that will be quantised: the bounded range fits into few bits.</para>
        /// <para>Avoid it: No gradient on either side; where nothing is quantised relu learns as well.</para>
        /// </remarks>
        public const string Relu6 = "relu6";

        /// <summary>
        /// Leaky rectified linear unit: f(x) = x &gt; 0 ? x : Alpha * x.
        /// <para>Range: (-∞, ∞).</para>
        /// <para><see cref="ActivationAttribute.Alpha"/>: slope of the negative side; a finite number; default 0.01; 0.2 in Keras.</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Where relu units die: the negative side keeps a small gradient at the same price.</para>
        /// <para>Avoid it: Do not expect an accuracy gain as such: results against relu are mixed. With Alpha = 1 it is the identity.</para>
        /// </remarks>
        public const string LeakyRelu = "leaky_relu";

        /// <summary>
        /// Parametric rectified linear unit: f(x) = x &gt; 0 ? x : Alpha * x.
        /// <para>Range: (-∞, ∞).</para>
        /// <para><see cref="ActivationAttribute.Alpha"/>: slope of the negative side, learned as a rule; a finite number; default 0.25; 0 in
        /// Keras.</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Large data sets, where the network may as well learn the negative slope.</para>
        /// <para>Avoid it: Weight decay on the slope pulls it to 0, that is to relu: leave it out of the decay. Small data sets overfit it.</para>
        /// </remarks>
        public const string Prelu = "prelu";

        /// <summary>
        /// Squared rectified linear unit: f(x) = max(x, 0)^2.
        /// <para>Range: [0, ∞).</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: The feed-forward blocks of transformers.</para>
        /// <para>Avoid it: Outputs grow with the square: without normalisation they and the gradients explode.</para>
        /// </remarks>
        public const string SquaredRelu = "squared_relu";

        /// <summary>
        /// Threshold: f(x) = x &gt; Threshold ? x : Value.
        /// <para>Range: [0, ∞).</para>
        /// <para><see cref="ActivationAttribute.Threshold"/>: above it the input passes; a finite number; default 0.</para>
        /// <para><see cref="ActivationAttribute.Value"/>: the output at and below it; a finite number; default 0.</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: A general cut-off; with both parameters 0 it is relu.</para>
        /// <para>Avoid it: It jumps unless Value equals Threshold, and nothing below the threshold learns.</para>
        /// </remarks>
        public const string Threshold = "threshold";

        /// <summary>
        /// Thresholded rectified linear unit: f(x) = x &gt; Threshold ? x : 0.
        /// <para>Range: {0} ∪ (1, ∞).</para>
        /// <para><see cref="ActivationAttribute.Threshold"/>: above it the input passes; a finite number; default 1.</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Autoencoders without biases, sparse codes.</para>
        /// <para>Avoid it: It jumps at the threshold, and the gradient does not know of the jump.</para>
        /// </remarks>
        public const string ThresholdedRelu = "thresholded_relu";

        /// <summary>
        /// Sparse plus: f(x) = x &lt;= -1 ? 0 : x &lt; 1 ? (x + 1)^2 / 4 : x.
        /// <para>Range: [0, ∞).</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: A relu with a rounded corner that is still exactly 0 on the negative side, without exponentials.</para>
        /// <para>Avoid it: Inputs below -1 receive no gradient, as with relu.</para>
        /// </remarks>
        public const string SparsePlus = "sparse_plus";

        /// <summary>
        /// Exponential linear unit: f(x) = x &gt; 0 ? x : Alpha * (e^x - 1).
        /// <para>Range: (-1, ∞).</para>
        /// <para><see cref="ActivationAttribute.Alpha"/>: the limit at minus infinity, negated; a finite number; default 1.</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Where relu units die or outputs should be nearly centred without batch normalisation.</para>
        /// <para>Avoid it: Dearer than relu by an exponential; the negative side saturates.</para>
        /// </remarks>
        public const string Elu = "elu";

        /// <summary>
        /// Scaled exponential linear unit: f(x) = x &gt; 0 ? 1.0507009873554805 * x : 1.0507009873554805 * 1.6732632423543772 * (e^x - 1).
        /// <para>Range: (-1.7581, ∞).</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Deep fully connected networks without normalisation layers: with LeCun initialisation activations keep mean 0 and variance
        /// 1.</para>
        /// <para>Avoid it: With batch normalisation, ordinary dropout (use alpha dropout) or another initialiser the property is lost.</para>
        /// </remarks>
        public const string Selu = "selu";

        /// <summary>
        /// Continuously differentiable exponential linear unit: f(x) = x &gt; 0 ? x : Alpha * (e^(x / Alpha) - 1).
        /// <para>Range: (-1, ∞).</para>
        /// <para><see cref="ActivationAttribute.Alpha"/>: the limit at minus infinity, negated, and the width of the curve; a finite number above 0;
        /// default 1.</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: As elu, where another Alpha than 1 is wanted: the slope is continuous for every Alpha.</para>
        /// <para>Avoid it: With Alpha = 1 it is elu.</para>
        /// </remarks>
        public const string Celu = "celu";

        /// <summary>
        /// Exponential linear sigmoid squashing: f(x) = (x &gt;= 0 ? x : e^x - 1) / (1 + e^(-x)).
        /// <para>Range: [-0.1716, ∞).</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Worth a try in place of silu in convolutional networks.</para>
        /// <para>Avoid it: Two exponentials an element, and little evidence of a gain over silu.</para>
        /// </remarks>
        public const string Elish = "elish";

        /// <summary>
        /// Inverse square root linear unit: f(x) = x &gt;= 0 ? x : x / sqrt(1 + Alpha * x * x).
        /// <para>Range: (-1, ∞).</para>
        /// <para><see cref="ActivationAttribute.Alpha"/>: the limit at minus infinity is -1 / sqrt(Alpha); a finite number above 0; default 1.</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: As elu, with a square root in place of the exponential.</para>
        /// <para>Avoid it: It approaches its limit slowly; where exponentials are fast elu costs no more.</para>
        /// </remarks>
        public const string Isrlu = "isrlu";

        /// <summary>
        /// Sigmoid linear unit: f(x) = x * sigmoid(x).
        /// <para>Range: [-0.2785, ∞).</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Deep convolutional networks and the gates of language models (SwiGLU): smooth, and seldom worse than relu.</para>
        /// <para>Avoid it: Dearer than relu by an exponential; for quantised networks take hard_swish.</para>
        /// </remarks>
        public const string Silu = "silu";

        /// <summary>
        /// Swish: f(x) = x * sigmoid(Beta * x).
        /// <para>Range: [-0.2785, ∞).</para>
        /// <para><see cref="ActivationAttribute.Beta"/>: how sharply the gate opens: 0 gives x / 2, infinity relu; a finite number of at least 0;
        /// default 1.</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: As silu, where the sharpness of the gate is to be chosen.</para>
        /// <para>Avoid it: With Beta = 1 it is silu.</para>
        /// </remarks>
        public const string Swish = "swish";

        /// <summary>
        /// Hard swish: f(x) = x * (min(max(x + 3, 0), 6) / 6).
        /// <para>Range: [-0.375, ∞).</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Silu on small devices: no exponential, and easy to quantise.</para>
        /// <para>Avoid it: Below -3 there is no gradient.</para>
        /// </remarks>
        public const string HardSwish = "hard_swish";

        /// <summary>
        /// Gaussian error linear unit: f(x) = x * 0.5 * (1 + erf(x / sqrt(2))).
        /// <para>Range: [-0.1700, ∞).</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Transformers: the usual choice in BERT, GPT and vision transformers.</para>
        /// <para>Avoid it: Dearer than silu. When porting weights make sure which form they were trained with: exact and tanh differ by up to
        /// 5e-4.</para>
        /// </remarks>
        public const string Gelu = "gelu";

        /// <summary>
        /// Gaussian error linear unit, tanh form: f(x) = 0.5 * x * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x * x * x))).
        /// <para>Range: [-0.1700, ∞).</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Weights trained with it: GPT-2, Gemma, everything that comes from JAX with defaults.</para>
        /// <para>Avoid it: For new models gelu costs about the same here and is the function itself.</para>
        /// </remarks>
        public const string GeluTanh = "gelu_tanh";

        /// <summary>
        /// Gaussian error linear unit, sigmoid form: f(x) = x * sigmoid(1.702 * x).
        /// <para>Range: [-0.1637, ∞).</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Weights trained with it, such as CLIP's.</para>
        /// <para>Avoid it: It differs from gelu by up to 0.02; for new models take gelu or silu.</para>
        /// </remarks>
        public const string QuickGelu = "quick_gelu";

        /// <summary>
        /// Mish: f(x) = x * tanh(log(1 + e^x)).
        /// <para>Range: [-0.3088, ∞).</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Detection networks of the YOLOv4 family; smooth, close to silu.</para>
        /// <para>Avoid it: Dearer than silu for results that are about the same.</para>
        /// </remarks>
        public const string Mish = "mish";

        /// <summary>
        /// Tanh exponential unit: f(x) = x * tanh(e^x).
        /// <para>Range: [-0.3532, ∞).</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Small image networks; nearer to the identity for positive inputs than mish.</para>
        /// <para>Avoid it: Dearer than silu, and less tried.</para>
        /// </remarks>
        public const string Tanhexp = "tanhexp";

        /// <summary>
        /// Log-softplus error activation: f(x) = x * erf(log(1 + e^x)).
        /// <para>Range: [-0.3484, ∞).</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Worth a try where mish works.</para>
        /// <para>Avoid it: The dearest of its family.</para>
        /// </remarks>
        public const string Serf = "serf";

        /// <summary>
        /// Smish: f(x) = x * tanh(log(1 + sigmoid(x))).
        /// <para>Range: [-0.25, ∞).</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Worth a try where mish works; its slope tends to 0.6, not 1.</para>
        /// <para>Avoid it: Little evidence beyond the paper.</para>
        /// </remarks>
        public const string Smish = "smish";

        /// <summary>
        /// Logish: f(x) = x * log(1 + sigmoid(x)).
        /// <para>Range: [-0.25, ∞).</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Worth a try where mish works; its slope tends to log 2, not 1.</para>
        /// <para>Avoid it: Little evidence beyond the paper.</para>
        /// </remarks>
        public const string Logish = "logish";

        /// <summary>
        /// Linearly scaled hyperbolic tangent: f(x) = x * tanh(x).
        /// <para>Range: [0, ∞).</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Where large negative and positive inputs should count alike.</para>
        /// <para>Avoid it: It is even: the sign of the input is lost.</para>
        /// </remarks>
        public const string Lisht = "lisht";

        /// <summary>
        /// Heaviside step: f(x) = x &gt;= Threshold ? 1 : 0.
        /// <para>Range: {0, 1}.</para>
        /// <para><see cref="ActivationAttribute.Threshold"/>: where it jumps; 1 there; a finite number; default 0.</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: A hard decision at inference, or networks that are not trained by gradients.</para>
        /// <para>Avoid it: Its derivative is 0 everywhere: nothing in front of it learns by back-propagation.</para>
        /// </remarks>
        public const string Step = "step";

        /// <summary>
        /// Logistic sigmoid: f(x) = 1 / (1 + e^(-x)).
        /// <para>Range: (0, 1).</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Probabilities of independent labels at the output, and gates.</para>
        /// <para>Avoid it: As the hidden activation of a deep stack: the slope is at most 1/4, so gradients vanish with depth, and outputs are not
        /// centred. Before a loss that takes logits leave it out.</para>
        /// </remarks>
        public const string Sigmoid = "sigmoid";

        /// <summary>
        /// Hard sigmoid: f(x) = min(max(Alpha * x + Beta, 0), 1).
        /// <para>Range: [0, 1].</para>
        /// <para><see cref="ActivationAttribute.Alpha"/>: slope; a finite number above 0; default 0.2; 1/6 in PyTorch, Keras, Jax.</para>
        /// <para><see cref="ActivationAttribute.Beta"/>: value at 0; a finite number; default 0.5.</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Gates on small devices, or quantised: no exponential.</para>
        /// <para>Avoid it: Outside the ramp there is no gradient at all. Say Alpha explicitly when weights come from another library.</para>
        /// </remarks>
        public const string HardSigmoid = "hard_sigmoid";

        /// <summary>
        /// Sparse sigmoid: f(x) = min(max((x + 1) / 2, 0), 1).
        /// <para>Range: [0, 1].</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Probabilities that may be exactly 0 or 1.</para>
        /// <para>Avoid it: Outside (-1, 1) there is no gradient.</para>
        /// </remarks>
        public const string SparseSigmoid = "sparse_sigmoid";

        /// <summary>
        /// Hyperbolic tangent: f(x) = tanh(x).
        /// <para>Range: (-1, 1).</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Recurrent cells, bounded outputs, shallow networks: centred, with slope 1 at 0.</para>
        /// <para>Avoid it: Deep stacks without normalisation: it saturates on both sides and gradients vanish.</para>
        /// </remarks>
        public const string Tanh = "tanh";

        /// <summary>
        /// Scaled hyperbolic tangent: f(x) = Alpha * tanh(Beta * x).
        /// <para>Range: (-1.7159, 1.7159).</para>
        /// <para><see cref="ActivationAttribute.Alpha"/>: the limit; a finite number above 0; default 1.7159.</para>
        /// <para><see cref="ActivationAttribute.Beta"/>: the slope at 0 is Alpha Beta; a finite number above 0; default 2/3.</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: With normalised inputs: the default constants keep f(1) = 1, so that variances stay near 1.</para>
        /// <para>Avoid it: It saturates as tanh does.</para>
        /// </remarks>
        public const string ScaledTanh = "scaled_tanh";

        /// <summary>
        /// Hard hyperbolic tangent: f(x) = min(max(x, Min), Max).
        /// <para>Range: [-1, 1].</para>
        /// <para><see cref="ActivationAttribute.Min"/>: the lower bound; a finite number; default -1.</para>
        /// <para><see cref="ActivationAttribute.Max"/>: the upper bound; a finite number; default 1.</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: A cheap tanh: binarised and quantised networks.</para>
        /// <para>Avoid it: Outside the bounds there is no gradient.</para>
        /// </remarks>
        public const string HardTanh = "hard_tanh";

        /// <summary>
        /// Softsign: f(x) = x / (1 + |x|).
        /// <para>Range: (-1, 1).</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: As tanh, where a slower approach to the limits is wanted: the tails are polynomial, so gradients fade later.</para>
        /// <para>Avoid it: Outputs cover the range less evenly than tanh's, and it still saturates.</para>
        /// </remarks>
        public const string Softsign = "softsign";

        /// <summary>
        /// Inverse tangent: f(x) = arctan(x).
        /// <para>Range: (-π/2, π/2).</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: As tanh, with polynomial tails.</para>
        /// <para>Avoid it: It saturates; the range is not 1 to either side.</para>
        /// </remarks>
        public const string Arctan = "arctan";

        /// <summary>
        /// Error function: f(x) = erf(x).
        /// <para>Range: (-1, 1).</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Where the theory of Gaussian inputs wants it: many integrals over it are closed.</para>
        /// <para>Avoid it: It saturates faster than tanh does.</para>
        /// </remarks>
        public const string Erf = "erf";

        /// <summary>
        /// Inverse square root unit: f(x) = x / sqrt(1 + Alpha * x * x).
        /// <para>Range: (-1, 1).</para>
        /// <para><see cref="ActivationAttribute.Alpha"/>: the limits are ±1 / sqrt(Alpha); a finite number above 0; default 1.</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: As tanh, without an exponential: recurrent networks on hardware with a fast square root.</para>
        /// <para>Avoid it: It saturates on both sides.</para>
        /// </remarks>
        public const string Isru = "isru";

        /// <summary>
        /// Complementary log-log: f(x) = 1 - e^(-e^x).
        /// <para>Range: (0, 1).</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Probabilities of rare events, where the two tails should differ.</para>
        /// <para>Avoid it: It saturates, abruptly on the positive side, and is neither centred nor symmetric.</para>
        /// </remarks>
        public const string Cloglog = "cloglog";

        /// <summary>
        /// Identity: f(x) = x.
        /// <para>Range: (-∞, ∞).</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: The output of a regression, and logits.</para>
        /// <para>Avoid it: Between two dense layers: they collapse into one.</para>
        /// </remarks>
        public const string Linear = "linear";

        /// <summary>
        /// Exponential: f(x) = e^x.
        /// <para>Range: (0, ∞).</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Positive outputs on a log scale: rates, variances.</para>
        /// <para>Avoid it: Hidden layers: it overflows at 88.7 in float, and so do its gradients.</para>
        /// </remarks>
        public const string Exponential = "exponential";

        /// <summary>
        /// Softplus: f(x) = log(1 + e^(Beta * x)) / Beta.
        /// <para>Range: (0, ∞).</para>
        /// <para><see cref="ActivationAttribute.Beta"/>: how sharp the corner is; a finite number above 0; default 1.</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Positive outputs that should grow linearly: variances, rates. A smooth relu.</para>
        /// <para>Avoid it: Hidden layers: relu is cheaper and, as a rule, no worse; outputs are never negative.</para>
        /// </remarks>
        public const string Softplus = "softplus";

        /// <summary>
        /// Logarithm of the sigmoid: f(x) = log(1 / (1 + e^(-x))).
        /// <para>Range: (-∞, 0).</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Log-likelihoods of binary labels.</para>
        /// <para>Avoid it: Hidden layers: the outputs are never positive.</para>
        /// </remarks>
        public const string LogSigmoid = "log_sigmoid";

        /// <summary>
        /// Squareplus: f(x) = (x + sqrt(x^2 + Beta)) / 2.
        /// <para>Range: (0, ∞).</para>
        /// <para><see cref="ActivationAttribute.Beta"/>: how round the corner is; a finite number above 0; default 4.</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Softplus without transcendental functions.</para>
        /// <para>Avoid it: The negative tail falls as 1/x, not exponentially: outputs there are far from 0.</para>
        /// </remarks>
        public const string Squareplus = "squareplus";

        /// <summary>
        /// Bent identity: f(x) = (sqrt(x^2 + 1) - 1) / 2 + x.
        /// <para>Range: (-∞, ∞).</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: A smooth leaky_relu: slope 1/2 on the negative side, 3/2 on the positive.</para>
        /// <para>Avoid it: Little evidence for it in practice.</para>
        /// </remarks>
        public const string BentIdentity = "bent_identity";

        /// <summary>
        /// Logarithm of the hyperbolic cosine: f(x) = log((e^x + e^(-x)) / 2).
        /// <para>Range: [0, ∞).</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Regression errors: quadratic near 0, linear far out.</para>
        /// <para>Avoid it: Hidden layers: it is even, so the sign of the input is lost.</para>
        /// </remarks>
        public const string Logcosh = "logcosh";

        /// <summary>
        /// Snake: f(x) = x + sin(Alpha * x)^2 / Alpha.
        /// <para>Range: (-∞, ∞).</para>
        /// <para><see cref="ActivationAttribute.Alpha"/>: the frequency; a finite number above 0; default 1.</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Periodic signals that must be extrapolated: audio, time series.</para>
        /// <para>Avoid it: Elsewhere the ripple gains nothing and the sine costs.</para>
        /// </remarks>
        public const string Snake = "snake";

        /// <summary>
        /// Sine: f(x) = sin(Omega * x).
        /// <para>Range: [-1, 1].</para>
        /// <para><see cref="ActivationAttribute.Omega"/>: the frequency; 30 in the paper's first layer; a finite number above 0; default 1.</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Networks that represent images, sound or shapes by coordinates, with the paper's own initialisation.</para>
        /// <para>Avoid it: Elsewhere: it is not monotone, and training is delicate.</para>
        /// </remarks>
        public const string Sine = "sine";

        /// <summary>
        /// Gaussian bump: f(x) = e^(-x^2).
        /// <para>Range: (0, 1].</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Radial basis functions: units that answer to a neighbourhood.</para>
        /// <para>Avoid it: Far inputs receive no gradient.</para>
        /// </remarks>
        public const string Gaussian = "gaussian";

        /// <summary>
        /// Soft shrinkage: f(x) = x &gt; Lambda ? x - Lambda : x &lt; -Lambda ? x + Lambda : 0.
        /// <para>Range: (-∞, ∞).</para>
        /// <para><see cref="ActivationAttribute.Lambda"/>: half the width of the flat part; a finite number of at least 0; default 0.5.</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Sparse coding: the proximal step of an L1 penalty.</para>
        /// <para>Avoid it: The flat part passes no gradient, and large inputs are biased towards 0 by Lambda.</para>
        /// </remarks>
        public const string Softshrink = "softshrink";

        /// <summary>
        /// Hard shrinkage: f(x) = |x| &gt; Lambda ? x : 0.
        /// <para>Range: (-∞, -0.5) ∪ {0} ∪ (0.5, ∞).</para>
        /// <para><see cref="ActivationAttribute.Lambda"/>: half the width of the flat part; a finite number of at least 0; default 0.5.</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Sparse codes whose large entries should stay as they are.</para>
        /// <para>Avoid it: It jumps at ±Lambda, and the gradient does not know of the jumps.</para>
        /// </remarks>
        public const string Hardshrink = "hardshrink";

        /// <summary>
        /// Shrinkage with a bias: f(x) = x &gt; Lambda ? x - Bias : x &lt; -Lambda ? x + Bias : 0.
        /// <para>Range: (-∞, -0.5) ∪ {0} ∪ (0.5, ∞).</para>
        /// <para><see cref="ActivationAttribute.Lambda"/>: half the width of the flat part; a finite number of at least 0; default 0.5.</para>
        /// <para><see cref="ActivationAttribute.Bias"/>: how far the outer parts are pulled in; a finite number; default 0.</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Models from ONNX: Bias = 0 is hardshrink, Bias = Lambda is softshrink.</para>
        /// <para>Avoid it: It jumps at ±Lambda unless Bias equals Lambda.</para>
        /// </remarks>
        public const string Shrink = "shrink";

        /// <summary>
        /// Tanh shrinkage: f(x) = x - tanh(x).
        /// <para>Range: (-∞, ∞).</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Sparse coding with a smooth flat part.</para>
        /// <para>Avoid it: Near 0 the slope is nearly 0, so small inputs hardly learn.</para>
        /// </remarks>
        public const string Tanhshrink = "tanhshrink";

        /// <summary>
        /// Gated linear unit: glu(gate, value) = value * sigmoid(gate).
        /// <para>Range: (-∞, ∞).</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Gated convolutions, speech models such as Conformer: the value has a linear path, so that gradients do not vanish.</para>
        /// <para>Avoid it: In the feed-forward blocks of transformers swiglu and geglu do better. Takes two linear layers, or one of twice the width,
        /// where relu or gelu takes one: make them a third narrower for the same number of parameters.</para>
        /// </remarks>
        public const string Glu = "glu";

        /// <summary>
        /// Rectified gated linear unit: reglu(gate, value) = value * max(gate, 0).
        /// <para>Range: (-∞, ∞).</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Feed-forward blocks of transformers where exact zeros are worth having.</para>
        /// <para>Avoid it: Where gate and value have no gradient they may stay without: swiglu and geglu are the safer choice. Takes two linear
        /// layers, or one of twice the width, where relu or gelu takes one: make them a third narrower for the same number of parameters.</para>
        /// </remarks>
        public const string Reglu = "reglu";

        /// <summary>
        /// Gaussian error gated linear unit: geglu(gate, value) = value * (gate * normal_cdf(gate)).
        /// <para>Range: (-∞, ∞).</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Feed-forward blocks of transformers; the diffusion models' GEGLU.</para>
        /// <para>Avoid it: For weights that were trained with the tanh form, as T5's and Gemma's, take geglu_tanh. Takes two linear layers, or one of
        /// twice the width, where relu or gelu takes one: make them a third narrower for the same number of parameters.</para>
        /// </remarks>
        public const string Geglu = "geglu";

        /// <summary>
        /// Gaussian error gated linear unit, tanh form: geglu_tanh(gate, value) = value * (0.5 * gate * (1 + tanh(sqrt(2 / pi) * (gate + 0.044715 *
        /// gate * gate * gate)))).
        /// <para>Range: (-∞, ∞).</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Weights trained with it: T5 1.1, Gemma, everything that comes from JAX with defaults.</para>
        /// <para>Avoid it: For new models geglu is the function itself. Takes two linear layers, or one of twice the width, where relu or gelu takes
        /// one: make them a third narrower for the same number of parameters.</para>
        /// </remarks>
        public const string GegluTanh = "geglu_tanh";

        /// <summary>
        /// Swish gated linear unit: swiglu(gate, value) = value * (gate * sigmoid(Beta * gate)).
        /// <para>Range: (-∞, ∞).</para>
        /// <para><see cref="ActivationAttribute.Beta"/>: how sharply the gate opens: 0 gives value * gate / 2, infinity reglu; a finite number of at
        /// least 0; default 1.</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Feed-forward blocks of language models: the usual choice in Llama, Mistral, Qwen, PaLM.</para>
        /// <para>Avoid it: Small networks: the third matrix is not worth it there. Takes two linear layers, or one of twice the width, where relu or
        /// gelu takes one: make them a third narrower for the same number of parameters.</para>
        /// </remarks>
        public const string Swiglu = "swiglu";

        /// <summary>
        /// Bilinear unit: bilinear(gate, value) = value * gate.
        /// <para>Range: (-∞, ∞).</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Feed-forward blocks without any activation: the cheapest gate, and open to analysis.</para>
        /// <para>Avoid it: Outputs grow with the square of the inputs: without normalisation they and the gradients explode. Takes two linear layers,
        /// or one of twice the width, where relu or gelu takes one: make them a third narrower for the same number of parameters.</para>
        /// </remarks>
        public const string Bilinear = "bilinear";

        /// <summary>
        /// Softmax: softmax(x)[i] = e^(x[i] / t) / sum over j of e^(x[j] / t), with the temperature t = 1 unless it is given.
        /// <para>Range: (0, 1), each row sums to 1.</para>
        /// <para><see cref="ActivationAttribute.Temperature"/>: What the inputs are divided by: above 1 outputs are more alike, below 1 less; a
        /// finite number above 0; default 1.</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Probabilities of exclusive classes at the output, and attention weights.</para>
        /// <para>Avoid it: Hidden layers; before a loss that takes logits (it would be applied twice); a single class.</para>
        /// </remarks>
        public const string Softmax = "softmax";

        /// <summary>
        /// Softmax with a one: softmax1(x)[i] = e^x[i] / (1 + sum over j of e^x[j]).
        /// <para>Range: [0, 1), each row sums to less than 1.</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Attention heads that should be able to attend to nothing: with softmax they pile weight on meaningless positions, whose
        /// large activations are hard to quantise.</para>
        /// <para>Avoid it: Outputs that must be a distribution; weights that were trained with softmax.</para>
        /// </remarks>
        public const string Softmax1 = "softmax1";

        /// <summary>
        /// Softmin: softmin(x)[i] = e^-x[i] / sum over j of e^-x[j].
        /// <para>Range: (0, 1), each row sums to 1.</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Probabilities from distances or energies, of which the smallest is the best.</para>
        /// <para>Avoid it: Hidden layers; before a loss that takes logits.</para>
        /// </remarks>
        public const string Softmin = "softmin";

        /// <summary>
        /// Logarithm of softmax: log_softmax(x)[i] = x[i] - log(sum over j of e^x[j]).
        /// <para>Range: (-∞, 0].</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Log-likelihoods of exclusive classes; before a negative log-likelihood loss.</para>
        /// <para>Avoid it: Before a loss that takes logits; where probabilities are wanted.</para>
        /// </remarks>
        public const string LogSoftmax = "log_softmax";

        /// <summary>
        /// Log-sum-exp: logsumexp(x) = log(sum over j of e^x[j]).
        /// <para>Range: at least the largest element.</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Normalisers of log-linear models, free energies, a smooth maximum. One value a row.</para>
        /// <para>Avoid it: Hidden layers: it is no map of elements.</para>
        /// </remarks>
        public const string Logsumexp = "logsumexp";

        /// <summary>
        /// Softmax under a mask: masked_softmax(x)[i] = e^(x[i] / t) / sum over the j with mask[j] of e^(x[j] / t), and 0 without mask[i].
        /// <para>Range: [0, 1], each row sums to 1, or to 0 if it is hidden altogether.</para>
        /// <para><see cref="ActivationAttribute.Temperature"/>: What the inputs are divided by: above 1 outputs are more alike, below 1 less; a
        /// finite number above 0; default 1.</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Attention weights over sequences of different lengths; moves of which some are not allowed.</para>
        /// <para>Avoid it: Without a mask: softmax is the same and cheaper.</para>
        /// </remarks>
        public const string MaskedSoftmax = "masked_softmax";

        /// <summary>
        /// Softmax without a look ahead: causal_softmax(x)[i] = e^(x[i] / t) / sum of e^(x[j] / t) over the elements that the row may see, and 0 for
        /// the others.
        /// <para>Range: [0, 1], each row sums to 1.</para>
        /// <para><see cref="ActivationAttribute.Temperature"/>: What the inputs are divided by: above 1 outputs are more alike, below 1 less; a
        /// finite number above 0; default 1.</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Attention weights of decoders: row i of a square matrix sees the elements 0 to i. With fewer queries than keys the last
        /// query sees all keys.</para>
        /// <para>Avoid it: Encoders, which may look ahead; other masks: take masked_softmax.</para>
        /// </remarks>
        public const string CausalSoftmax = "causal_softmax";

        /// <summary>
        /// Cross-entropy of softmax: softmax_cross_entropy(x, t) = -sum over i of t[i] * log(softmax(x)[i]), and its gradient is softmax(x) * sum of
        /// t - t.
        /// <para>Range: [0, ∞).</para>
        /// <para><see cref="ActivationAttribute.LabelSmoothing"/>: What is taken from the target and spread over all classes alike; a number of at
        /// least 0 and of at most 1; default 0.</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Training of classifiers, on logits: from integer labels, or from target distributions. A batch gives its mean loss, the
        /// losses of its rows and the gradient of the mean.</para>
        /// <para>Avoid it: On probabilities: softmax would be applied twice. Classes that don't exclude one another.</para>
        /// </remarks>
        public const string SoftmaxCrossEntropy = "softmax_cross_entropy";

        /// <summary>
        /// Sparsemax: sparsemax(x)[i] = max(x[i] - t, 0) with the threshold t for which they sum to 1.
        /// <para>Range: [0, 1], each row sums to 1.</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Attention and outputs that should choose: most probabilities are exactly 0.</para>
        /// <para>Avoid it: With a cross-entropy loss, whose logarithm of 0 it would feed.</para>
        /// </remarks>
        public const string Sparsemax = "sparsemax";

        /// <summary>
        /// Entmax of exponent 1.5: entmax15(x)[i] = max(x[i] / 2 - t, 0)^2 with the threshold t for which they sum to 1.
        /// <para>Range: [0, 1], each row sums to 1.</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: Where sparsemax is too sparse: a smooth function that still gives exact zeros.</para>
        /// <para>Avoid it: With a cross-entropy loss, whose logarithm of 0 it would feed.</para>
        /// </remarks>
        public const string Entmax15 = "entmax15";

        /// <summary>
        /// Hardmax: hardmax(x)[i] = 1 if x[i] is the first of the largest elements, else 0.
        /// <para>Range: 0 and 1, one 1 a row.</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: The decision itself, as a one-hot row.</para>
        /// <para>Avoid it: Training through it: its gradient is 0 everywhere.</para>
        /// </remarks>
        public const string Hardmax = "hardmax";

        /// <summary>
        /// Maxout: maxout(x)[i] = max of the i-th group of pieces of x.
        /// <para>Range: (-∞, ∞).</para>
        /// <para><see cref="ActivationAttribute.Pieces"/>: The inputs of each output, which follow one another; a whole number of at least 2 and of
        /// at most 1048576; default 2.</para>
        /// </summary>
        /// <remarks>
        /// <para>Use it: With dropout, which it was made for: it averages well over subnetworks, being linear almost everywhere, and no unit dies.
        /// Dropout goes before the linear layer whose outputs are the pieces, never between them and the maximum.</para>
        /// <para>Avoid it: Where parameters are dear: its price is k = Pieces times the parameters, and the work, that the layer before it has for
        /// relu.</para>
        /// </remarks>
        public const string Maxout = "maxout";
    }
}
