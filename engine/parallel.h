// Work that falls into independent pieces, done with all processors.
#pragma once

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace cdxray {

/// Calls `work(i)` for each i below `count`, at most eight at a time, in any order. Each thread has
/// a `work` of its own from `begin_work()`, with what it need not make anew for each piece. When
/// one throws, the others are not begun and the first exception comes out here. Where no more
/// threads are to be had, those that are there do all the work.
template <typename BeginWork>
void in_parallel(std::size_t count, const BeginWork& begin_work) {
  std::atomic<std::size_t> next{0};
  std::mutex mutex;
  std::exception_ptr failure;
  const auto take = [&] {
    try {
      const auto work = begin_work();
      for (std::size_t i = next++; i < count; i = next++) work(i);
    } catch (...) {
      next = count;
      const std::lock_guard<std::mutex> lock(mutex);
      if (!failure) failure = std::current_exception();
    }
  };
  std::vector<std::thread> others;
  const std::size_t most = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 8);
  try {
    for (std::size_t i = 1; i < std::min(most, count); ++i) others.emplace_back(take);
  } catch (const std::system_error&) {  // NOLINT(bugprone-empty-catch): see above
  }
  take();
  for (std::thread& other : others) other.join();
  if (failure) std::rethrow_exception(failure);
}

}  // namespace cdxray
