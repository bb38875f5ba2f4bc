// The system counts the priority of a process for each thread by itself.
#include "threads/give_way.hpp"

#include <sys/resource.h>

namespace concordat::threads {

void give_way() {
  // A tenth of what others have, so that the work is done even where all processors are busy.
  constexpr int lower = 10;
  ::setpriority(PRIO_PROCESS, 0, lower);
}

}  // namespace concordat::threads
