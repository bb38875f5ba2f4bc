#pragma once

#include <string>
#include <string_view>

namespace concordat::markdown {

/// The id that words give: "Boards & partnerships" -> "boards-partnerships", "Rôl y Cyngor" ->
/// "rôl-y-cyngor". Letters of every script stay, in lower case and composed (NFC); "part" where there is no
/// letter and no digit. What this makes of an id is that id.
std::string slug(std::string_view words);

/// The same in letters of the keyboard alone, as folders and ids of content have them: "Rôl y Cyngor" ->
/// "rol-y-cyngor". At most 60 bytes.
std::string ascii_id(std::string_view words);

}  // namespace concordat::markdown
