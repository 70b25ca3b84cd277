#include "ui/administration/choice_box.hpp"
#include "ui/administration/queue_page.hpp"
#include "ui/administration/setup_words.hpp"
#include "ui/administration/things.hpp"
#include "ui/administration/work_sections.hpp"
#include "ui/widgets/look.hpp"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace santral::ui {
namespace {

constexpr std::array kHandOuts{HandOut::Pull, HandOut::Push};

} // namespace

QueueForm::QueueForm(SetupModel& model)
    : NameForm("queueName", model, 80), brand_(new ChoiceBox(QStringLiteral("queueBrand"), this)),
      hours_(new ChoiceBox(QStringLiteral("queueHours"), this)),
      handOut_(new ChoiceBox(QStringLiteral("queueHandOut"), this)), brandField_(add(brand_)),
      hoursField_(add(hours_)), handOutField_(add(handOut_)), skills_(new SkillSection(*this)),
      offers_(new OfferSection(*this)), service_(new ServiceSection(*this)), calls_(new CallSection(*this)),
      limits_(new LimitSection(*this)) {
    for (std::size_t i = 0; i < kHandOuts.size(); ++i) handOut_->addItem(QString());
    auto* column = qobject_cast<QVBoxLayout*>(layout());
    auto* pair = new QHBoxLayout;
    pair->setSpacing(space::kPane);
    pair->addWidget(brandField_, 1, Qt::AlignTop);
    pair->addWidget(hoursField_, 1, Qt::AlignTop);
    column->addLayout(pair);
    column->addWidget(handOutField_);
    column->addWidget(service_);
    column->addWidget(skills_);
    column->addWidget(offers_);
    column->addWidget(calls_);
    column->addWidget(limits_);
    connect(brand_, &QComboBox::activated, this, &QueueForm::edited);
    connect(hours_, &QComboBox::activated, this, &QueueForm::edited);
    connect(handOut_, &QComboBox::activated, this, [this] {
        showSections();
        Q_EMIT edited();
    });
    for (FormSection* section : {static_cast<FormSection*>(service_), static_cast<FormSection*>(skills_),
                                 static_cast<FormSection*>(offers_), static_cast<FormSection*>(calls_),
                                 static_cast<FormSection*>(limits_)})
        connect(section, &FormSection::edited, this, &QueueForm::edited);
    connect(skills_, &SkillSection::lineAdded, this, &QueueForm::lineAdded);
}

bool QueueForm::isPush() const {
    return handOut_->currentIndex() == static_cast<int>(HandOut::Push);
}

void QueueForm::showSections() {
    skills_->setVisible(isPush());
    offers_->setVisible(isPush());
    calls_->setVisible(isPush());
    handOutField_->setWords(tr("Handing out"), handOutWords(isPush() ? HandOut::Push : HandOut::Pull));
}

void QueueForm::fill() {
    fillChoices(*brand_, tr("All brands"), brandsInUse(model()));
    fillChoices(*hours_, tr("Always open"), hoursInUse(model()));
    skills_->fill(model(), id_);
}

void QueueForm::load(const Setup& value, bool fresh) {
    NameForm::load(value, fresh);
    const QueueWork& work = value.queue->work;
    id_ = value.queue->id;
    skills_->fill(model(), id_);
    choose(*brand_, value.queue->brand.value);
    choose(*hours_, work.hours.value);
    handOut_->setCurrentIndex(static_cast<int>(work.handOut));
    service_->load(work.level);
    skills_->load(work);
    offers_->load(work);
    calls_->load(work);
    limits_->load(work.limits);
    showSections();
}

Setup QueueForm::value() const {
    Setup setup = NameForm::value();
    if (!setup.queue) return setup;
    QueueWork& work = setup.queue->work;
    setup.queue->brand = BrandId{chosenIn(*brand_)};
    work.hours = HoursId{chosenIn(*hours_)};
    work.handOut = isPush() ? HandOut::Push : HandOut::Pull;
    work.level = service_->value();
    skills_->store(work);
    offers_->store(work);
    calls_->store(work, isPush());
    work.limits = limits_->value();
    return setup;
}

// What is not shown does not stand in the way.
void QueueForm::check() {
    NameForm::check();
    service_->check();
    skills_->check(isPush());
    offers_->check(isPush());
    calls_->check(isPush());
    limits_->check();
}

void QueueForm::retranslate() {
    NameForm::retranslate();
    brandField_->setWords(tr("Brand"), tr("Customers of this brand only, or of all."));
    hoursField_->setWords(tr("Opening hours"), tr("While it is closed nothing is handed out."));
    for (std::size_t i = 0; i < kHandOuts.size(); ++i)
        handOut_->setItemText(static_cast<int>(i), handOutName(kHandOuts[i]));
    service_->retranslate();
    skills_->retranslate();
    offers_->retranslate();
    calls_->retranslate();
    limits_->retranslate();
    showSections();
    fill();
}

} // namespace santral::ui
