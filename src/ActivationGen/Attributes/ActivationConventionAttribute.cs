namespace ActivationGen
{
    /// <summary>
    /// Takes one library's defaults for every parameter that an <see cref="ActivationAttribute"/> in this assembly leaves open.
    /// <code>[assembly: ActivationConvention(ActivationLibrary.Keras)]</code>
    /// </summary>
    [global::System.AttributeUsage(global::System.AttributeTargets.Assembly, AllowMultiple = false, Inherited = false)]
    internal sealed class ActivationConventionAttribute : global::System.Attribute
    {
        /// <summary>Names the library.</summary>
        /// <param name="library">The library whose defaults are taken.</param>
        public ActivationConventionAttribute(ActivationLibrary library)
        {
            Library = library;
        }

        /// <summary>The library whose defaults are taken.</summary>
        public ActivationLibrary Library { get; }
    }
}
