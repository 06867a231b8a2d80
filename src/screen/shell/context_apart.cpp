#include "screen/shell/context.hpp"

namespace entente::screen {

void Context::save_apart() {
  later([this] {
    workspace.read_apart([&ui = ui, &host = host,
                          &session = session](const Result<std::vector<ExportFile>>& files) {
      if (!files) return session.toasts.show(ui, files.problems().front().what, kit::Tone::bad);
      for (const ExportFile& file : *files) host.download(file.name, file.media_type, file.bytes);
      session.toasts.show(
          ui, "Saved as " + files->front().name + ". Entente opens it as far as it can be read.",
          kit::Tone::good);
    });
  });
}

void Context::ask_to_drop_apart() {
  later([this] {
    Question question{"Let go of what was stored?",
                      "The plan that is open stays as it is. What it lacks is then only in a file, "
                      "where you saved one.",
                      "Delete what was stored",
                      {},
                      "Save it first",
                      {}};
    question.yes = [&workspace = workspace] { workspace.drop_apart(); };
    question.instead = [&workspace = workspace, &host = host] {
      workspace.read_apart([&host](const Result<std::vector<ExportFile>>& files) {
        if (!files) return;
        for (const ExportFile& file : *files) host.download(file.name, file.media_type, file.bytes);
      });
    };
    session.question = std::move(question);
  });
}

void Context::ask_to_shorten_history() {
  later([this] {
    Question question{"Leave out the oldest half of the history?",
                      "Every record and value stays. Who changed what long ago is then only in a "
                      "file that has it.",
                      "Leave it out",
                      {},
                      "Export first",
                      {},
                      kit::Emphasis::primary};
    question.yes = [&workspace = workspace, &ui = ui, &session = session] {
      workspace.shorten_history([&ui, &session](const Result<void>& done) {
        if (!done) session.toasts.show(ui, done.problems().front().what, kit::Tone::bad);
      });
    };
    question.instead = [&workspace = workspace, &host = host] {
      const ExportFile file = workspace.export_plan();
      host.download(file.name, file.media_type, file.bytes);
      workspace.note_filed();
    };
    session.question = std::move(question);
  });
}

}  // namespace entente::screen
