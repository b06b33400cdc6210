// Bantam's arithmetic alone, with nothing to link.

#include <bantam/model/decay.h>

int main() {
  using namespace bantam::model;
  const Decay fade{.curve = Decay::Curve::kHalfLife, .length = Days(30)};
  return fade.Apply(Points{8'000'000}, Days(60)) == Points{2'000'000} ? 0 : 1;
}
