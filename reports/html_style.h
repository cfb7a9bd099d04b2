// The one style sheet of the HTML report and its icons. Constant, so that the page can name the
// style's hash and allow no other (UX §2.9).
#pragma once

#include <string_view>

namespace cdxray {

extern const std::string_view html_style;
/// An invisible drawing that defines the symbols `i-critical`, `i-error`, …
extern const std::string_view html_icons;

}  // namespace cdxray
