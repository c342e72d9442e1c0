namespace ActivationGen.Declarations;

/// <summary>Which of the forward shapes the user declared.</summary>
internal enum MethodShape
{
    /// <summary><c>void F(ReadOnlySpan&lt;T&gt; x, Span&lt;T&gt; y)</c>.</summary>
    Span,

    /// <summary><c>T F(T x)</c>.</summary>
    Scalar,
}
