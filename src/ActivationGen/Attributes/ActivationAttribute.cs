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
    /// Functions over rows, such as <c>softmax</c>, take one row; <c>FBatch(x, rowLength, y)</c> takes many. Gated functions, such as <c>glu</c> and
    /// <c>swiglu</c>, take two inputs, <c>void F(ReadOnlySpan&lt;T&gt; gate, ReadOnlySpan&lt;T&gt; value, Span&lt;T&gt; y)</c> or <c>T F(T gate, T value)</c>;
    /// <c>FPacked(x, rowLength, y)</c> takes rows that hold both.
    /// </para>
    /// <para>
    /// The names are those of Keras and PyTorch, in snake case: <c>relu</c>, <c>leaky_relu</c>, <c>elu</c>, <c>selu</c>, <c>sigmoid</c>, <c>tanh</c>,
    /// <c>softplus</c>, <c>swish</c>, <c>silu</c>, <c>gelu</c>, <c>mish</c>, <c>hard_sigmoid</c>, <c>softmax</c>, <c>swiglu</c> and many more:
    /// <see cref="ActivationNames"/> has them all, with formulas.
    /// </para>
    /// </remarks>
    [global::System.AttributeUsage(global::System.AttributeTargets.Method, AllowMultiple = false, Inherited = false)]
    internal sealed partial class ActivationAttribute : global::System.Attribute
    {
        /// <summary>Names the activation.</summary>
        /// <param name="name">
        /// The name in snake case, such as <c>"relu"</c>, <c>"elu"</c>, <c>"gelu"</c> or <c>"softmax"</c>, or a constant of <see cref="ActivationNames"/>.
        /// </param>
        public ActivationAttribute(string name)
        {
            Name = name;
        }

        /// <summary>The name of the activation, in snake case.</summary>
        public string Name { get; }

        /// <summary>Which half of the rows that <c>FPacked</c> and <c>FPackedBackward</c> take is the gate: for <c>glu</c>, <c>swiglu</c> and the like.</summary>
        public GatedPacking Packing { get; set; }

        /// <summary>The members to generate; by default all that the activation has.</summary>
        public ActivationMembers Members { get; set; } = ActivationMembers.All;

        /// <summary>
        /// The choice between the last bit and the last third of speed, for the outputs of <c>sigmoid</c>, <c>tanh</c>, <c>silu</c>, <c>swish</c>,
        /// <c>quick_gelu</c>, <c>gelu</c>, <c>gelu_tanh</c> and <c>mish</c> over floats; elsewhere, and for derivatives, it changes nothing.
        /// </summary>
        public ActivationAccuracy Accuracy { get; set; }
    }
}
