using TorchSharp.Modules;
using static TorchSharp.torch.nn;

namespace Typed;

// AG2009
public static class SeluWithDropout
{
    public static Sequential Make() => Sequential(
        ("fc1", Linear(64, 32)), ("act", SELU()), ("drop", Dropout(0.1)), ("out", Linear(32, 10)));
}
