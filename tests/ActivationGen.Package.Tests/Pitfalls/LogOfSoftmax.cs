using static TorchSharp.torch;

namespace Typed;

// AG1006 by hand; TorchSharp's losses that expect its result are AG2005.
public static class LogOfSoftmax
{
    public static double Negative(double x) => System.Math.Log(1 / (1 + System.Math.Exp(-x)));

    public static Tensor Loss(Tensor logits, Tensor target) => nn.functional.nll_loss(nn.functional.softmax(logits, 1), target);
}
