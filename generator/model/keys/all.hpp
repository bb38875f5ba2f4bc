#pragma once

#include "model/keys/area.hpp"
#include "model/keys/body.hpp"
#include "model/keys/edition.hpp"
#include "model/keys/lists.hpp"
#include "model/keys/site.hpp"
