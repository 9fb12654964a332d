# Redmine as a server that lives for one test run: prepared in the process that serves it, so that it starts once only.
require '/usr/share/redmine/config/environment'
require_relative 'prepare'
run Rails.application
