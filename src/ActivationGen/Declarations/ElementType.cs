namespace ActivationGen.Declarations;

/// <summary>The element types that an activation can be declared for.</summary>
internal enum ElementType
{
    Single,
    Double,
}
