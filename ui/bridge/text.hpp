// Texts cross the border between core (UTF-8 in std::string) and Qt (UTF-16 in QString) through these two.
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace santral::ui {

inline QString toQt(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}
inline std::string toCore(QStringView text) {
    const QByteArray octets = text.toUtf8();
    return {octets.constData(), static_cast<std::size_t>(octets.size())};
}

} // namespace santral::ui
