// Text in a drawing. Without a browser at hand its width is estimated, generously, so that nothing
// runs over its box.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cdxray {

/// Estimated width of sans-serif text of that size.
double svg_text_width(std::string_view text, double size);

/// `size`, or as much less as the text needs to stay within `width`.
double svg_fitting_size(std::string_view text, double size, double width);

/// At most `most_lines` lines, broken at spaces, each within `width`; what does not fit ends in
/// `…`.
std::vector<std::string> svg_lines(std::string_view text, double size, double width,
                                   std::size_t most_lines);

}  // namespace cdxray
