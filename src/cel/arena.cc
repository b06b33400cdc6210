#include "src/cel/arena.h"

#include <algorithm>

namespace bantam::cel {

namespace {
constexpr size_t kFirstBlock = 4096;
constexpr size_t kLargestBlock = size_t{1} << 20;
}  // namespace

void Arena::Reset() {
  position_ = 0;
  current_ = 0;
  exhausted_ = false;
  block_ = blocks_.empty() ? nullptr : blocks_[0].bytes.get();
  capacity_ = blocks_.empty() ? 0 : blocks_[0].size;
}

void* Arena::AllocateSlow(size_t bytes) {
  // A block kept from before may do; what it leaves unused is lost until
  // Reset(). Blocks start at the strictest alignment.
  while (current_ + 1 < blocks_.size()) {
    ++current_;
    block_ = blocks_[current_].bytes.get();
    capacity_ = blocks_[current_].size;
    if (bytes <= capacity_) {
      position_ = bytes;
      return block_;
    }
  }
  const size_t left = max_bytes_ - reserved_;
  if (bytes > left) {
    exhausted_ = true;
    return nullptr;
  }
  const size_t wish = std::min(std::max(kFirstBlock, reserved_), kLargestBlock);
  const size_t size = std::min(left, std::max(bytes, wish));
  std::unique_ptr<std::byte[]> memory(new (std::nothrow) std::byte[size]);
  if (memory == nullptr) {
    exhausted_ = true;
    return nullptr;
  }
  block_ = memory.get();
  capacity_ = size;
  position_ = bytes;
  reserved_ += size;
  current_ = blocks_.size();
  blocks_.push_back({std::move(memory), size});
  return block_;
}

}  // namespace bantam::cel
