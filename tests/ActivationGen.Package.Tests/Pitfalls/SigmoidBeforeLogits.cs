using static TorchSharp.torch;

namespace Typed;

// AG2005
public static class SigmoidBeforeLogits
{
    public static Tensor Loss(Tensor logits, Tensor target)
    {
        Tensor p = sigmoid(logits);
        return nn.functional.binary_cross_entropy_with_logits(p, target);
    }
}
