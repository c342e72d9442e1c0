namespace ActivationGen
{
    /// <summary>The libraries whose defaults <see cref="ActivationConventionAttribute"/> can take over.</summary>
    internal enum ActivationLibrary
    {
        /// <summary>PyTorch: leaky_relu with slope 0.01, hard_sigmoid with slope 1/6.</summary>
        PyTorch = 0,

        /// <summary>Keras 3: leaky_relu with slope 0.2, hard_sigmoid with slope 1/6.</summary>
        Keras = 1,

        /// <summary>ONNX: leaky_relu with slope 0.01, hard_sigmoid with slope 0.2.</summary>
        Onnx = 2,

        /// <summary>jax.nn: leaky_relu with slope 0.01, hard_sigmoid with slope 1/6.</summary>
        Jax = 3
    }
}
