namespace ActivationGen.Emission;

/// <summary>How emitted code asks for memory: the stack's has to be taken in the method that uses it, so that the runtime's Scratch is told of it.</summary>
internal static class ScratchText
{
    /// <summary>So many elements, as an expression; the method gives them back with <c>Scratch.Return</c> of <paramref name="rented"/>, which it declares.</summary>
    public static string Take(string type, string length, string rented = "rented") =>
        $"Scratch.Take<{type}>({length}, stackalloc {type}[Scratch.OnStack({length})], out {type}[] {rented})";
}
