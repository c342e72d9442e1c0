using TorchSharp.Modules;
using static TorchSharp.torch.nn;

namespace Typed;

// AG2001
public static class DeepSigmoidSequential
{
    public static Sequential Make() => Sequential(
        ("fc1", Linear(64, 32)), ("act1", Sigmoid()),
        ("fc2", Linear(32, 32)), ("act2", Sigmoid()),
        ("fc3", Linear(32, 32)), ("act3", Sigmoid()),
        ("fc4", Linear(32, 32)), ("act4", Sigmoid()),
        ("out", Linear(32, 10)));
}
