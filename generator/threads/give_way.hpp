#pragma once

namespace concordat::threads {

/// From now on this thread, and those that it starts, work with what others leave of the processor. There is
/// no way back.
void give_way();

}  // namespace concordat::threads
