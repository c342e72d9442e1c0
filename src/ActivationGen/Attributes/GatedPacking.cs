namespace ActivationGen
{
    /// <summary>Which half of a packed row a gated function such as <c>glu</c> takes for what.</summary>
    internal enum GatedPacking
    {
        /// <summary>The default: the value, then the gate, as <c>glu</c> of PyTorch, JAX and Keras.</summary>
        ValueFirst = 0,

        /// <summary>The gate, then the value, as most language models that fuse both layers into one.</summary>
        GateFirst = 1
    }
}
