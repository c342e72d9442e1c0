namespace Digits;

/// <summary>What the command line can change about a network and its training.</summary>
internal sealed record TrainingSettings(HiddenActivation Activation, Loss Loss, int Depth, int Width, int Epochs, int Batch, float LearningRate, int Seed);
