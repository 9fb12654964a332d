# What the interface of Redmine cannot do itself: switch itself on, make people with keys, and a project that they work in.
# Writes how to reach it as JSON to $TIERZERO_ACCESS.
require 'json'
require 'securerandom'

{ rest_api_enabled: '1', login_required: '1', default_language: 'en', text_formatting: 'textile' }.each do |name, value|
  Setting[name] = value
end

def person(login, firstname, lastname, admin: false)
  user = User.find_by_login(login) || User.new
  user.attributes = { firstname: firstname, lastname: lastname, mail: "#{login}@example.test", language: 'en' }
  user.login = login
  user.password = user.password_confirmation = SecureRandom.hex(16)
  user.admin = admin
  user.must_change_passwd = false
  user.status = User::STATUS_ACTIVE
  user.save!
  user
end

admin = person('admin', 'Ada', 'Admin', admin: true)
agent = person('agent', 'Anton', 'Agent')
customer = person('customer', 'Carla', 'Customer')

project = Project.new(name: 'Acme Gate', identifier: 'acme-gate', is_public: false)
project.enabled_module_names = ['issue_tracking']
project.trackers = Tracker.all.to_a
project.save!
{ agent => 'Manager', customer => 'Reporter' }.each do |user, role|
  Member.create!(project: project, principal: user, roles: [Role.find_by!(name: role)])
end

File.write(
  ENV.fetch('TIERZERO_ACCESS'),
  JSON.generate(
    keys: { admin: admin.api_key, agent: agent.api_key, customer: customer.api_key },
    project: project.id,
    tracker: Tracker.find_by!(name: 'Support').id,
    statuses: IssueStatus.all.to_h { |status| [status.name, status.id] }
  )
)
