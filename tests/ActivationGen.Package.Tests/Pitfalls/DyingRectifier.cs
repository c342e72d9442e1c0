using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Typed;

// AG2010: slope 1 is the identity. AG2011: a learning rate that no rectifier survives.
public static class DyingRectifier
{
    public static Sequential Identity() => Sequential(("fc1", Linear(64, 32)), ("act", LeakyReLU(1)), ("out", Linear(32, 10)));

    public static optim.Optimizer Train()
    {
        Sequential network = Sequential(("fc1", Linear(64, 32)), ("act1", ReLU()), ("fc2", Linear(32, 32)), ("act2", ReLU()), ("out", Linear(32, 10)));
        return optim.SGD(network.parameters(), 10.0);
    }
}
