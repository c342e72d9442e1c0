// Generated from the catalog: dotnet run --project tools/CatalogDocs -- src/ActivationGen/Attributes
namespace ActivationGen
{
    partial class ActivationAttribute
    {
        /// <summary>
        /// Means, by activation:
        /// <list type="bullet">
        /// <item><description><c>relu</c>: slope below the threshold; a finite number of at least 0; default 0</description></item>
        /// <item><description><c>leaky_relu</c>: slope of the negative side; a finite number; default 0.01; 0.2 in Keras</description></item>
        /// <item><description><c>prelu</c>: slope of the negative side, learned as a rule; a finite number; default 0.25; 0 in
        /// Keras</description></item>
        /// <item><description><c>elu</c>: the limit at minus infinity, negated; a finite number; default 1</description></item>
        /// <item><description><c>celu</c>: the limit at minus infinity, negated, and the width of the curve; a finite number above 0; default
        /// 1</description></item>
        /// <item><description><c>isrlu</c>: the limit at minus infinity is -1 / sqrt(Alpha); a finite number above 0; default 1</description></item>
        /// <item><description><c>hard_sigmoid</c>: slope; a finite number above 0; default 0.2; 1/6 in PyTorch, Keras, Jax</description></item>
        /// <item><description><c>scaled_tanh</c>: the limit; a finite number above 0; default 1.7159</description></item>
        /// <item><description><c>isru</c>: the limits are ±1 / sqrt(Alpha); a finite number above 0; default 1</description></item>
        /// <item><description><c>snake</c>: the frequency; a finite number above 0; default 1</description></item>
        /// </list>
        /// </summary>
        public double Alpha { get; set; }

        /// <summary>
        /// Means, by activation:
        /// <list type="bullet">
        /// <item><description><c>relu</c>: where it saturates; a number of at least 0; default ∞</description></item>
        /// </list>
        /// </summary>
        public double MaxValue { get; set; }

        /// <summary>
        /// Means, by activation:
        /// <list type="bullet">
        /// <item><description><c>relu</c>: where the identity begins; a finite number; default 0</description></item>
        /// <item><description><c>threshold</c>: above it the input passes; a finite number; default 0</description></item>
        /// <item><description><c>thresholded_relu</c>: above it the input passes; a finite number; default 1</description></item>
        /// <item><description><c>step</c>: where it jumps; 1 there; a finite number; default 0</description></item>
        /// </list>
        /// </summary>
        public double Threshold { get; set; }

        /// <summary>
        /// Means, by activation:
        /// <list type="bullet">
        /// <item><description><c>threshold</c>: the output at and below it; a finite number; default 0</description></item>
        /// </list>
        /// </summary>
        public double Value { get; set; }

        /// <summary>
        /// Means, by activation:
        /// <list type="bullet">
        /// <item><description><c>swish</c>: how sharply the gate opens: 0 gives x / 2, infinity relu; a finite number of at least 0; default
        /// 1</description></item>
        /// <item><description><c>hard_sigmoid</c>: value at 0; a finite number; default 0.5</description></item>
        /// <item><description><c>scaled_tanh</c>: the slope at 0 is Alpha Beta; a finite number above 0; default 2/3</description></item>
        /// <item><description><c>softplus</c>: how sharp the corner is; a finite number above 0; default 1</description></item>
        /// <item><description><c>squareplus</c>: how round the corner is; a finite number above 0; default 4</description></item>
        /// <item><description><c>swiglu</c>: how sharply the gate opens: 0 gives value * gate / 2, infinity reglu; a finite number of at least 0;
        /// default 1</description></item>
        /// </list>
        /// </summary>
        public double Beta { get; set; }

        /// <summary>
        /// Means, by activation:
        /// <list type="bullet">
        /// <item><description><c>hard_tanh</c>: the lower bound; a finite number; default -1</description></item>
        /// </list>
        /// </summary>
        public double Min { get; set; }

        /// <summary>
        /// Means, by activation:
        /// <list type="bullet">
        /// <item><description><c>hard_tanh</c>: the upper bound; a finite number; default 1</description></item>
        /// </list>
        /// </summary>
        public double Max { get; set; }

        /// <summary>
        /// Means, by activation:
        /// <list type="bullet">
        /// <item><description><c>sine</c>: the frequency; 30 in the paper's first layer; a finite number above 0; default 1</description></item>
        /// </list>
        /// </summary>
        public double Omega { get; set; }

        /// <summary>
        /// Means, by activation:
        /// <list type="bullet">
        /// <item><description><c>softshrink</c>: half the width of the flat part; a finite number of at least 0; default 0.5</description></item>
        /// <item><description><c>hardshrink</c>: half the width of the flat part; a finite number of at least 0; default 0.5</description></item>
        /// <item><description><c>shrink</c>: half the width of the flat part; a finite number of at least 0; default 0.5</description></item>
        /// </list>
        /// </summary>
        public double Lambda { get; set; }

        /// <summary>
        /// Means, by activation:
        /// <list type="bullet">
        /// <item><description><c>shrink</c>: how far the outer parts are pulled in; a finite number; default 0</description></item>
        /// </list>
        /// </summary>
        public double Bias { get; set; }

        /// <summary>
        /// Means, by activation:
        /// <list type="bullet">
        /// <item><description><c>softmax</c>: What the inputs are divided by: above 1 outputs are more alike, below 1 less; a finite number above 0;
        /// default 1</description></item>
        /// <item><description><c>masked_softmax</c>: What the inputs are divided by: above 1 outputs are more alike, below 1 less; a finite number
        /// above 0; default 1</description></item>
        /// <item><description><c>causal_softmax</c>: What the inputs are divided by: above 1 outputs are more alike, below 1 less; a finite number
        /// above 0; default 1</description></item>
        /// </list>
        /// </summary>
        public double Temperature { get; set; }

        /// <summary>
        /// Means, by activation:
        /// <list type="bullet">
        /// <item><description><c>softmax_cross_entropy</c>: What is taken from the target and spread over all classes alike; a number of at least 0
        /// and of at most 1; default 0</description></item>
        /// </list>
        /// </summary>
        public double LabelSmoothing { get; set; }

        /// <summary>
        /// Means, by activation:
        /// <list type="bullet">
        /// <item><description><c>maxout</c>: The inputs of each output, which follow one another; a whole number of at least 2 and of at most
        /// 1048576; default 2</description></item>
        /// </list>
        /// </summary>
        public double Pieces { get; set; }
    }
}
