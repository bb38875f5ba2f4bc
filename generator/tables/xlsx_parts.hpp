#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace concordat::tables {

// Parts of a workbook, read. Names are compared without their prefix: programs choose their own.

bool is_named(const pugi::xml_node& node, std::string_view name);
/// The first child of the name; an empty node where there is none.
pugi::xml_node child(const pugi::xml_node& parent, std::string_view name);

/// The words of a string item or an inline string, those that only say how they are read aloud left out;
/// escapes of the format ("_x000D_") are undone.
std::string words_of(const pugi::xml_node& item);

/// What number formats say that their numbers are days, by the number of the cell's style.
std::vector<bool> days_of_styles(const pugi::xml_document& styles);

/// The day of a serial number, "2016-01-27". Empty where it is none between 1900 and 9999.
enum class Epoch { Of1900, Of1904 };
std::string day_of(double serial, Epoch epoch);

/// A number as people write it: "2", "2.5".
std::string number_words(double number);

}  // namespace concordat::tables
