#include "ui/conversation/draft.hpp"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace santral::ui {
namespace {

constexpr std::array<std::string_view, kComposeModes> kSlots{"chat", "mail", "note"};

QString key(const char* name) {
    return QLatin1String(name);
}

// Splits at commas and semicolons outside of quotation marks and angle brackets.
QStringList splitAddresses(const QString& text) {
    QStringList parts{QString()};
    bool quoted = false;
    bool angle = false;
    for (QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        else if (!quoted && (c == u'<' || c == u'>'))
            angle = c == u'<';
        if (!quoted && !angle && (c == u',' || c == u';' || c == u'\n'))
            parts << QString();
        else
            parts.last() += c;
    }
    return parts;
}

std::optional<MailAddress> parseAddress(const QString& text) {
    static const QRegularExpression shape(
        QStringLiteral(R"re(^(?:"?(?<name>[^"<>]*)"?\s*<(?<inner>[^<>\s]+)>|(?<bare>[^<>\s",;]+))$)re"));
    static const QRegularExpression address(
        QStringLiteral(R"re(^[^\s@"<>(),;:\\]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}$)re"),
        QRegularExpression::UseUnicodePropertiesOption);
    const auto match = shape.match(text);
    if (!match.hasMatch()) return std::nullopt;
    const QString plain = match.hasCaptured(u"inner") ? match.captured(u"inner") : match.captured(u"bare");
    if (!address.match(plain).hasMatch()) return std::nullopt;
    return MailAddress{match.captured(u"name").trimmed().toStdString(), plain.toStdString()};
}

} // namespace

QString slotName(ComposeMode mode) {
    const std::string_view name = kSlots.at(static_cast<std::size_t>(mode));
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

std::optional<ComposeMode> modeOfSlot(std::string_view slot) {
    for (std::size_t i = 0; i < kSlots.size(); ++i)
        if (kSlots.at(i) == slot) return static_cast<ComposeMode>(i);
    return std::nullopt;
}

std::string ComposerDraft::toBody() const {
    QJsonArray stored;
    for (const DraftFile& file : files) {
        if (!file.isStored()) continue;
        stored.append(QJsonObject{{key("name"), file.name},
                                  {key("type"), file.type},
                                  {key("size"), double(file.size)},
                                  {key("hash"), file.hash}});
    }
    if (text.trimmed().isEmpty() && stored.isEmpty()) return {};
    const QJsonObject body{{key("text"), text}, {key("to"), to},           {key("cc"), cc},
                           {key("from"), from}, {key("subject"), subject}, {key("files"), stored}};
    return QJsonDocument(body).toJson(QJsonDocument::Compact).toStdString();
}

ComposerDraft ComposerDraft::fromBody(std::string_view body) {
    const QByteArray octets(body.data(), static_cast<qsizetype>(body.size()));
    const QJsonObject object = QJsonDocument::fromJson(octets).object();
    ComposerDraft draft;
    draft.text = object.value(key("text")).toString();
    draft.to = object.value(key("to")).toString();
    draft.cc = object.value(key("cc")).toString();
    draft.from = object.value(key("from")).toString();
    draft.subject = object.value(key("subject")).toString();
    const QJsonArray stored = object.value(key("files")).toArray();
    for (const QJsonValue& value : stored) {
        DraftFile file;
        file.name = value.toObject().value(key("name")).toString();
        file.type = value.toObject().value(key("type")).toString();
        file.size = qint64(value.toObject().value(key("size")).toDouble());
        file.hash = value.toObject().value(key("hash")).toString();
        draft.files.append(file);
    }
    return draft;
}

std::vector<Attachment> ComposerDraft::attachments() const {
    std::vector<Attachment> all;
    for (const DraftFile& file : files)
        if (file.isStored())
            all.push_back({file.name.toStdString(),
                           file.type.toStdString(),
                           static_cast<std::uint64_t>(file.size),
                           file.hash.toStdString(),
                           {}});
    return all;
}

std::optional<std::vector<MailAddress>> parseAddresses(const QString& text) {
    std::vector<MailAddress> all;
    for (const QString& part : splitAddresses(text)) {
        const QString one = part.trimmed();
        if (one.isEmpty()) continue;
        auto address = parseAddress(one);
        if (!address) return std::nullopt;
        all.push_back(std::move(*address));
    }
    return all;
}

QString formatAddresses(const std::vector<MailAddress>& addresses) {
    QStringList parts;
    for (const MailAddress& one : addresses) {
        QString name = QString::fromStdString(one.name);
        const QString plain = QString::fromStdString(one.address);
        name.remove(QLatin1Char('"'));
        parts << (name.isEmpty() ? plain : QStringLiteral("\"%1\" <%2>").arg(name, plain));
    }
    return parts.join(QLatin1String(", "));
}

} // namespace santral::ui
