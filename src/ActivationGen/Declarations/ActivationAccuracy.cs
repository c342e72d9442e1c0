namespace ActivationGen.Declarations;

/// <summary>The choice between accuracy and speed, with the values of the enum that the user writes.</summary>
internal enum ActivationAccuracy
{
    Faithful = 0,
    Fast = 1,
}
