namespace ActivationGen;

/// <summary>The names of the pipeline's steps, by which tests hold that an edit elsewhere runs none of them anew.</summary>
internal static class PipelineSteps
{
    /// <summary>The declarations as values.</summary>
    public const string Declarations = nameof(Declarations);

    /// <summary>The declarations with problems, which are given a body that throws.</summary>
    public const string Failed = nameof(Failed);

    /// <summary>What is known of the compilation's language and framework.</summary>
    public const string Target = nameof(Target);

    /// <summary>The files of a declaration: formula, kernels and text, which is where the time goes.</summary>
    public const string Files = nameof(Files);

    /// <summary>Whether the runtime sources are needed, and for which target.</summary>
    public const string Runtime = nameof(Runtime);
}
