namespace ActivationGen
{
    /// <summary>The members that one <see cref="ActivationAttribute"/> yields; F stands for the declared method's name.</summary>
    [global::System.Flags]
    internal enum ActivationMembers
    {
        /// <summary>None.</summary>
        None = 0,

        /// <summary><c>F</c>: for one value and for spans.</summary>
        Forward = 1,

        /// <summary><c>FDerivative</c>: for one value and for spans.</summary>
        Derivative = 2,

        /// <summary><c>FWithDerivative</c>: value and derivative in one pass, sharing the work.</summary>
        WithDerivative = 4,

        /// <summary><c>FBackward</c>: gradInput = gradOutput * f'(x).</summary>
        Backward = 8,

        /// <summary><c>FBackwardFromOutput</c>: the same from the saved output, where the derivative can be had from it.</summary>
        BackwardFromOutput = 16,

        /// <summary><c>FBatch</c>: y = f(x + bias) over rows of bias.Length, the epilogue of a dense layer; <c>FPacked</c> of gated functions.</summary>
        Batch = 32,

        /// <summary><c>FBatchBackward</c>: gradInput = gradOutput * f'(x + bias), and gradBias, its sum over the rows; <c>FPackedBackward</c> of gated functions.</summary>
        BatchBackward = 64,

        /// <summary>All members that the activation has, but for those below, which few networks need.</summary>
        All = Forward | Derivative | WithDerivative | Backward | BackwardFromOutput | Batch | BatchBackward,

        /// <summary>
        /// <c>FSecondDerivative</c>, for one value and for spans, and <c>FDoubleBackward</c>, the gradients through <c>FBackward</c>: for networks that learn
        /// from their own slopes, such as physics-informed ones, and for gradient penalties.
        /// </summary>
        SecondDerivative = 128,

        /// <summary>
        /// <c>FBatchDropout</c>: <c>FBatch</c> with dropout behind it, which is a function of a seed, and <c>FBatchDropoutBackward</c>, which finds the dropped
        /// elements again from the seed. For <c>selu</c>, whose mean and variance ordinary dropout would spoil, <c>FBatchAlphaDropout</c> and
        /// <c>FBatchAlphaDropoutBackward</c>.
        /// </summary>
        Dropout = 256,

        /// <summary>
        /// For all cores: of each member that is asked for, a second form over <c>ReadOnlyMemory</c> and <c>Memory</c> that takes <c>ParallelOptions</c> as its
        /// last argument. Of functions over rows, for their batches.
        /// </summary>
        Parallel = 512
    }
}
