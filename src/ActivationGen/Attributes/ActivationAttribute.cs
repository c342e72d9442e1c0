namespace ActivationGen
{
    /// <summary>
    /// Has the compiler fill in a vectorised activation function, its derivative, its backward pass and its fused batch forms.
    /// <code>
    /// [Activation("elu", Alpha = 1.0)]
    /// public static partial void Elu(ReadOnlySpan&lt;float&gt; x, Span&lt;float&gt; y);
    /// </code>
    /// </summary>
    /// <remarks>
    /// <para>
    /// The method is partial, in a partial type, and has one of two shapes: <c>void F(ReadOnlySpan&lt;T&gt; x, Span&lt;T&gt; y)</c> or <c>T F(T x)</c>,
    /// with <c>float</c> or <c>double</c> for <c>T</c>. The other shape and <c>FDerivative</c>, <c>FWithDerivative</c>, <c>FBackward</c>,
    /// <c>FBackwardFromOutput</c>, <c>FBatch</c> and <c>FBatchBackward</c> are added beside it, with the same accessibility.
    /// A member that is written by hand with the same signature is left alone.
    /// </para>
    /// <para>
    /// The names are those of Keras and PyTorch, in snake case: <c>relu</c>, <c>leaky_relu</c>, <c>elu</c>, <c>selu</c>, <c>sigmoid</c>, <c>tanh</c>,
    /// <c>softplus</c>, <c>swish</c>, <c>silu</c>, <c>gelu</c>, <c>mish</c>, <c>hard_sigmoid</c>, <c>softmax</c> and many more.
    /// </para>
    /// </remarks>
    [global::System.AttributeUsage(global::System.AttributeTargets.Method, AllowMultiple = false, Inherited = false)]
    internal sealed class ActivationAttribute : global::System.Attribute
    {
        /// <summary>Names the activation.</summary>
        /// <param name="name">The name in snake case, such as <c>"relu"</c>, <c>"elu"</c>, <c>"gelu"</c> or <c>"softmax"</c>.</param>
        public ActivationAttribute(string name)
        {
            Name = name;
        }

        /// <summary>The name of the activation, in snake case.</summary>
        public string Name { get; }

        /// <summary>
        /// The slope or scale of the negative side: <c>relu</c> and <c>leaky_relu</c> (slope below 0), <c>elu</c> and <c>celu</c> (the limit at -infinity is
        /// -Alpha), <c>hard_sigmoid</c> (slope), <c>snake</c> (frequency), <c>isru</c> and <c>isrlu</c>.
        /// </summary>
        public double Alpha { get; set; }

        /// <summary>The factor within: <c>swish</c> is x * sigmoid(Beta * x), <c>softplus</c> log(1 + e^(Beta * x)) / Beta; the offset of <c>hard_sigmoid</c>.</summary>
        public double Beta { get; set; }

        /// <summary>Half the width of the interval around 0 that <c>softshrink</c> and <c>hardshrink</c> map to 0.</summary>
        public double Lambda { get; set; }

        /// <summary>Where the function changes branch: <c>step</c>, <c>relu</c>, <c>threshold</c>.</summary>
        public double Threshold { get; set; }

        /// <summary>The largest value that <c>relu</c> gives.</summary>
        public double MaxValue { get; set; }

        /// <summary>The smallest value that <c>hard_tanh</c> gives.</summary>
        public double Min { get; set; }

        /// <summary>The largest value that <c>hard_tanh</c> gives.</summary>
        public double Max { get; set; }

        /// <summary>The frequency of <c>sine</c>.</summary>
        public double Omega { get; set; }

        /// <summary>What <c>threshold</c> gives at and below its threshold.</summary>
        public double Value { get; set; }

        /// <summary>How far <c>softshrink</c> moves what it keeps towards 0.</summary>
        public double Bias { get; set; }

        /// <summary>What <c>softmax</c> and its masked and causal forms divide its inputs by; also as an argument of the method, between x and y.</summary>
        public double Temperature { get; set; }

        /// <summary>What <c>softmax_cross_entropy</c> takes from the target and spreads over all classes alike: 0, the default, to 1.</summary>
        public double LabelSmoothing { get; set; }

        /// <summary>The inputs that <c>maxout</c> takes the largest of: a whole number, by default 2.</summary>
        public double Pieces { get; set; }

        /// <summary>The members to generate; by default all that the activation has.</summary>
        public ActivationMembers Members { get; set; } = ActivationMembers.All;

        /// <summary>
        /// The choice between the last bit and the last third of speed, for the outputs of <c>sigmoid</c>, <c>tanh</c>, <c>silu</c>, <c>swish</c>,
        /// <c>quick_gelu</c>, <c>gelu</c>, <c>gelu_tanh</c> and <c>mish</c> over floats; elsewhere, and for derivatives, it changes nothing.
        /// </summary>
        public ActivationAccuracy Accuracy { get; set; }
    }
}
