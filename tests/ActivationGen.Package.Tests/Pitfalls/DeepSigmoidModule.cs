using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Typed;

// AG2001
public sealed class DeepSigmoidModule : Module<Tensor, Tensor>
{
    private readonly Linear fc1 = Linear(64, 32);
    private readonly Linear fc2 = Linear(32, 32);
    private readonly Linear fc3 = Linear(32, 32);
    private readonly Linear fc4 = Linear(32, 32);
    private readonly Linear output = Linear(32, 10);

    public DeepSigmoidModule()
        : base(nameof(DeepSigmoidModule))
    {
        RegisterComponents();
    }

    public override Tensor forward(Tensor x)
    {
        x = functional.sigmoid(fc1.forward(x));
        x = functional.sigmoid(fc2.forward(x));
        x = functional.sigmoid(fc3.forward(x));
        x = functional.sigmoid(fc4.forward(x));
        return output.forward(x);
    }
}
