namespace ActivationGen
{
    /// <summary>The choice between accuracy and speed, for functions where the two differ.</summary>
    internal enum ActivationAccuracy
    {
        /// <summary>The default: below 1 ULP where that is known to be possible, never above 2.</summary>
        Faithful = 0,

        /// <summary>At most 4 ULP, and still right in every tail.</summary>
        Fast = 1
    }
}
