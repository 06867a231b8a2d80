#pragma once

// Dear ImGui's compile-time settings, included by imgui.h (IMGUI_USER_CONFIG).

#define IMGUI_USE_WCHAR32
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS
