using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Typed;

// AG2004
public sealed class DoubleSoftmax
{
    private readonly Sequential _network = nn.Sequential(("fc1", nn.Linear(64, 32)), ("act", nn.ReLU()), ("fc2", nn.Linear(32, 10)), ("out", nn.Softmax(1)));
    private readonly CrossEntropyLoss _loss = nn.CrossEntropyLoss();

    public Tensor Step(Tensor x, Tensor target) => _loss.forward(_network.forward(x), target);
}
