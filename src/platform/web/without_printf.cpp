// Dear ImGui's and SDL's own messages are never shown here, and nothing of ours formats with
// printf: the words of a message stand in for it. Reading formats, numbers and all, would bring
// some seven kilobytes into a first visit.
#include <algorithm>
#include <cstdarg>
#include <cstddef>
#include <cstring>

extern "C" int vsnprintf(char* buffer, std::size_t size, const char* format, std::va_list) {
  const std::size_t length = std::strlen(format);
  if (size == 0) return static_cast<int>(length);
  const std::size_t kept = std::min(length, size - 1);
  std::memcpy(buffer, format, kept);
  buffer[kept] = '\0';
  return static_cast<int>(length);
}

/// The names under which Emscripten's C library has the same without fractions.
extern "C" int vsniprintf(char* buffer, std::size_t size, const char* format, std::va_list rest) {
  return vsnprintf(buffer, size, format, rest);
}
extern "C" int __small_vsnprintf(char* buffer, std::size_t size, const char* format,
                                 std::va_list rest) {
  return vsnprintf(buffer, size, format, rest);
}
