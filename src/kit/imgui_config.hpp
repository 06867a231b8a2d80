#pragma once
// Dear ImGui's compile-time settings, for every file that includes it (IMGUI_USER_CONFIG).
#define IMGUI_USE_WCHAR32  // characters beyond the basic plane: emoji, rare ideographs
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_FONT  // characters come from a GlyphSource
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
// Characters come from kit/fonts.cpp alone. This is how Dear ImGui is told that its own font reader
// is replaced; without it, stb_truetype travels with the page (7 kB) and is never called.
#define IMGUI_ENABLE_FREETYPE
