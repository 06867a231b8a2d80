#include "platform/web/renderer.hpp"

#include <GLES3/gl3.h>

#include <cstddef>
#include <cstdint>
#include <initializer_list>

#include "imgui.h"

namespace entente::platform {
namespace {

constexpr const char* vertex_shader = R"(#version 300 es
precision highp float;
uniform vec2 scale;
layout(location = 0) in vec2 place;
layout(location = 1) in vec2 texel;
layout(location = 2) in vec4 ink;
out vec2 at;
out vec4 color;
void main() {
  at = texel;
  color = ink;
  gl_Position = vec4(place.x * scale.x - 1.0, 1.0 - place.y * scale.y, 0.0, 1.0);
}
)";

constexpr const char* fragment_shader = R"(#version 300 es
precision mediump float;
uniform sampler2D picture;
in highp vec2 at;
in vec4 color;
out vec4 result;
void main() { result = vec4(color.rgb * color.a, color.a) * texture(picture, at); }
)";

constexpr int unknown = -2;  // -1: there is none

unsigned compiled(unsigned type, const char* source) {
  const unsigned shader = glCreateShader(type);
  glShaderSource(shader, 1, &source, nullptr);
  glCompileShader(shader);
  return shader;
}

const void* offset(std::size_t bytes) { return reinterpret_cast<const void*>(bytes); }

/// Draw lists of more than 65,536 vertices come in parts, each counting from its own first vertex.
void point_at_vertices(std::size_t first) {
  constexpr int stride = sizeof(ImDrawVert);
  const std::size_t base = first * sizeof(ImDrawVert);
  glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, stride, offset(base + offsetof(ImDrawVert, pos)));
  glVertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, stride, offset(base + offsetof(ImDrawVert, uv)));
  glVertexAttribPointer(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride,
                        offset(base + offsetof(ImDrawVert, col)));
}

unsigned make_texture(const ImTextureData& texture) {
  unsigned name = 0;
  glGenTextures(1, &name);
  glBindTexture(GL_TEXTURE_2D, name);
  for (unsigned filter : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER})
    glTexParameteri(GL_TEXTURE_2D, filter, GL_LINEAR);
  for (unsigned side : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T})
    glTexParameteri(GL_TEXTURE_2D, side, GL_CLAMP_TO_EDGE);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, texture.Width, texture.Height, 0, GL_RGBA,
               GL_UNSIGNED_BYTE, texture.Pixels);
  return name;
}

void update_texture(ImTextureData& texture) {
  glBindTexture(GL_TEXTURE_2D, static_cast<unsigned>(texture.TexID));
  glPixelStorei(GL_UNPACK_ROW_LENGTH, texture.Width);
  for (const ImTextureRect& part : texture.Updates)
    glTexSubImage2D(GL_TEXTURE_2D, 0, part.x, part.y, part.w, part.h, GL_RGBA, GL_UNSIGNED_BYTE,
                    texture.GetPixelsAt(part.x, part.y));
}

void mark_destroyed(ImTextureData& texture) {
  texture.SetTexID(ImTextureID_Invalid);
  texture.SetStatus(ImTextureStatus_Destroyed);
}

/// Sets the clip in the canvas's pixels, which count from below; false where nothing is left.
bool clip_to(const ImVec4& clip, const ImVec2& scale, int height) {
  const int left = static_cast<int>(clip.x * scale.x), top = static_cast<int>(clip.y * scale.y);
  const int right = static_cast<int>(clip.z * scale.x), bottom = static_cast<int>(clip.w * scale.y);
  if (right <= left || bottom <= top) return false;
  glScissor(left, height - bottom, right - left, bottom - top);
  return true;
}

}  // namespace

void Renderer::make_program() {
  program_ = glCreateProgram();
  glAttachShader(program_, compiled(GL_VERTEX_SHADER, vertex_shader));
  glAttachShader(program_, compiled(GL_FRAGMENT_SHADER, fragment_shader));
  glLinkProgram(program_);
  scale_uniform_ = unknown;
  glGenBuffers(1, &vertices_);
  glGenBuffers(1, &indices_);
}

void Renderer::forget() {
  program_ = vertices_ = indices_ = 0;
  letters_.forget();
  if (textures_ == nullptr) return;
  for (ImTextureData* texture : *textures_)
    if (texture->TexID != ImTextureID_Invalid) mark_destroyed(*texture);
}

void Renderer::bring_up_to_date(ImTextureData& texture, const kit::Pictures& pictures) {
  const bool anew = texture.Status == ImTextureStatus_WantCreate;
  if (anew) {
    texture.SetTexID(make_texture(texture));
    texture.SetStatus(ImTextureStatus_OK);
  } else if (texture.Status == ImTextureStatus_WantUpdates) {
    update_texture(texture);
    texture.SetStatus(ImTextureStatus_OK);
  } else if (texture.Status == ImTextureStatus_WantDestroy && texture.UnusedFrames > 0) {
    const auto name = static_cast<unsigned>(texture.TexID);
    glDeleteTextures(1, &name);
    mark_destroyed(texture);
  }
  if (texture.Status == ImTextureStatus_OK)
    letters_.paint(static_cast<unsigned>(texture.TexID), pictures.due(texture, anew));
}

void Renderer::set_state(const ImDrawData& data) {
  const int width = static_cast<int>(data.DisplaySize.x * data.FramebufferScale.x);
  const int height = static_cast<int>(data.DisplaySize.y * data.FramebufferScale.y);
  glViewport(0, 0, width, height);
  glEnable(GL_BLEND);
  glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  glEnable(GL_SCISSOR_TEST);
  glActiveTexture(GL_TEXTURE0);
  glUseProgram(program_);
  // The first question waits until the shaders are made.
  if (scale_uniform_ == unknown) scale_uniform_ = glGetUniformLocation(program_, "scale");
  glUniform2f(scale_uniform_, 2 / data.DisplaySize.x, 2 / data.DisplaySize.y);
  glBindBuffer(GL_ARRAY_BUFFER, vertices_);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
  for (unsigned place = 0; place < 3; ++place) glEnableVertexAttribArray(place);
}

void Renderer::draw_lists(const ImDrawData& data) {
  const int height = static_cast<int>(data.DisplaySize.y * data.FramebufferScale.y);
  for (const ImDrawList* list : data.CmdLists) {
    glBufferData(GL_ARRAY_BUFFER, list->VtxBuffer.size_in_bytes(), list->VtxBuffer.Data,
                 GL_STREAM_DRAW);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, list->IdxBuffer.size_in_bytes(), list->IdxBuffer.Data,
                 GL_STREAM_DRAW);
    for (const ImDrawCmd& command : list->CmdBuffer) {
      if (!clip_to(command.ClipRect, data.FramebufferScale, height)) continue;
      point_at_vertices(command.VtxOffset);
      glBindTexture(GL_TEXTURE_2D, static_cast<unsigned>(command.GetTexID()));
      glDrawElements(GL_TRIANGLES, static_cast<int>(command.ElemCount), GL_UNSIGNED_SHORT,
                     offset(command.IdxOffset * sizeof(ImDrawIdx)));
    }
  }
}

void Renderer::paint(ImDrawData& data, const kit::Pictures& pictures, unsigned ground) {
  static_assert(sizeof(ImDrawIdx) == 2);
  if (program_ == 0) make_program();
  textures_ = data.Textures;
  for (ImTextureData* texture : *textures_) bring_up_to_date(*texture, pictures);
  set_state(data);
  const auto part = [ground](int shift) {
    return static_cast<float>((ground >> shift) & 255) / 255.f;
  };
  glDisable(GL_SCISSOR_TEST);
  glClearColor(part(16), part(8), part(0), 1);
  glClear(GL_COLOR_BUFFER_BIT);
  glEnable(GL_SCISSOR_TEST);
  draw_lists(data);
}

}  // namespace entente::platform
